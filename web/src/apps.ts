import { web as hipeople } from '@orangery/hipeople/web'
import type { AppWeb } from '@orangery/ui'

/** The partner apps that this build mounts. A new app is one line here and one in server/src/apps.ts. */
export const apps: readonly AppWeb[] = [hipeople]
