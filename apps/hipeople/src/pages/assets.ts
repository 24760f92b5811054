import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PublicPage } from '@orangery/app-kit'
import { paramOf } from './reply.ts'

const require = createRequire(import.meta.url)
/** Found from the package of the design, whose dependency the type is. */
const fromDesign = createRequire(require.resolve('@orangery/ui/tokens.css'))
const inter = (subset: string) => ({
  path: fromDesign.resolve(`@fontsource-variable/inter/files/inter-${subset}-wght-normal.woff2`),
  type: 'font/woff2',
})
const own = (name: string) => new URL(`./assets/${name}`, import.meta.url)

/** Static files of the public pages. The tokens are those of the staff app, made from one theme. */
const files: Readonly<Record<string, { readonly path: string | URL; readonly type: string }>> = {
  'tokens.css': { path: require.resolve('@orangery/ui/tokens.css'), type: 'text/css; charset=utf-8' },
  'public.css': { path: own('public.css'), type: 'text/css; charset=utf-8' },
  'inter-latin.woff2': inter('latin'),
  'inter-latin-ext.woff2': inter('latin-ext'),
  'inter-cyrillic.woff2': inter('cyrillic'),
  'inter-greek.woff2': inter('greek'),
  'mark.svg': { path: own('mark.svg'), type: 'image/svg+xml' },
  'public.js': { path: own('public.js'), type: 'text/javascript; charset=utf-8' },
}

interface Asset {
  readonly bytes: Buffer
  readonly type: string
  readonly tag: string
}

/** Read once, when the app is set up: a missing file is then noticed at the start and not by a referee. */
export function assetPages(): PublicPage[] {
  const assets = new Map<string, Asset>(
    Object.entries(files).map(([name, { path, type }]) => {
      const bytes = readFileSync(path)
      return [name, { bytes, type, tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` }]
    }),
  )
  return [
    {
      method: 'GET',
      path: '/p/hipeople/:file',
      async handler(request, reply) {
        const asset = assets.get(paramOf(request, 'file'))
        if (!asset) return reply.code(404).type('text/plain; charset=utf-8').send('There is no such file.')
        reply.header('etag', asset.tag).header('cache-control', 'public, max-age=300').header('x-content-type-options', 'nosniff')
        if (request.headers['if-none-match'] === asset.tag) return reply.code(304).send()
        return reply.type(asset.type).send(asset.bytes)
      },
    },
  ]
}
