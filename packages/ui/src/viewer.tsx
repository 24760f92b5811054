import { createContext, type ReactNode, useContext } from 'react'
import type { Viewer } from './moments.ts'

const ViewerContext = createContext<Viewer | null>(null)

/** Everything below reads time as this viewer does. */
export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>
}

/** The machine's time in milliseconds; the one place where the browser's own clock is asked. */
export function machineNow(): number {
  return performance.timeOrigin + performance.now()
}

const alone: Viewer = { zone: 'UTC', hour12: false, now: machineNow }

/** Outside a provider (a story, the sign-in page) it is UTC and the machine's clock. */
export function useViewer(): Viewer {
  return useContext(ViewerContext) ?? alone
}
