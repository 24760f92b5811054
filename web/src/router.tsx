import type { AppRoute } from '@orangery/ui'
import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  useNavigate,
  useParams,
  useSearch,
} from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { ApiError, cache } from './api.ts'
import { apps } from './apps.ts'
import { firstPlace } from './areas.ts'
import type { PageModule, PageProps, PageRoute } from './page.ts'
import { type PageName, paths, patterns } from './paths.ts'
import { pages } from './routes.tsx'
import { readSession } from './session.ts'
import { NotFound, PageFailed } from './shell/failures.tsx'
import { Frame } from './shell/frame.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

/** Whoever is not signed in is sent to sign in, and comes back to where they wanted to go. */
const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const { account } = await readSession()
    if (!account) throw redirect({ href: paths.signIn(location.href) })
  },
  notFoundComponent: NotFound,
  errorComponent: PageFailed,
})

const start = createRoute({
  getParentRoute: () => shell,
  path: '/',
  beforeLoad: async () => {
    const { account } = await readSession()
    throw redirect({ href: firstPlace(account?.roles ?? {}), replace: true })
  },
})

type LazyPage = ComponentType<PageProps> & { preload?: () => Promise<void> }

/** Gives a page what it needs, so that no page knows the router. */
function pageRoute(path: string, { frame, load }: PageRoute): AnyRoute {
  const Page = lazyRouteComponent(load as () => Promise<Record<'Page', unknown>>, 'Page') as LazyPage
  function Mounted() {
    const params = useParams({ strict: false }) as PageProps['params']
    const search = useSearch({ strict: false }) as PageProps['search']
    const navigate = useNavigate()
    return (
      <Page
        params={params}
        search={search}
        go={(href: string) => void navigate({ href })}
        setSearch={(patch: Parameters<PageProps['setSearch']>[0]) =>
          void navigate({ to: '.', search: (now: object) => ({ ...now, ...patch }), replace: true, resetScroll: false } as never)
        }
      />
    )
  }
  const parent = frame === 'shell' ? shell : root
  return createRoute({
    getParentRoute: () => parent,
    path,
    component: Object.assign(Mounted, { preload: Page.preload }),
    errorComponent: PageFailed,
    loaderDeps: ({ search }: { search: object }) => search,
    loader: async ({ params, deps }: { params: unknown; deps: unknown }) => {
      const page: PageModule = await load()
      void page.prefetch?.({ params: params as PageProps['params'], search: deps as PageProps['search'], cache })
    },
  } as never)
}

const own = Object.entries(pages).map(([name, page]) => [page.frame, pageRoute(patterns[name as PageName], page)] as const)
const foreign = apps.flatMap((app) =>
  app.routes.map((route: AppRoute) => pageRoute(app.home + route.path, { frame: 'shell', load: () => route.load() })),
)

export const router = createRouter({
  routeTree: root.addChildren([
    ...own.flatMap(([frame, route]) => (frame === 'bare' ? [route] : [])),
    shell.addChildren([start, ...own.flatMap(([frame, route]) => (frame === 'shell' ? [route] : [])), ...foreign]),
  ]),
  // The search is what stands in the URL, as text; each page checks its own.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const set = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
    const text = new URLSearchParams(set as [string, string][]).toString()
    return text === '' ? '' : `?${text}`
  },
  scrollRestoration: true,
  scrollToTopSelectors: ['#content'],
  defaultPendingMs: 150,
  defaultPendingMinMs: 0,
})

// A session that ended elsewhere shows at the next call; the way to sign in keeps the place.
cache.getQueryCache().subscribe(({ query, type }) => {
  if (type !== 'updated' || !(query.state.error instanceof ApiError) || query.state.error.status !== 401) return
  if (!location.pathname.startsWith(patterns.signIn)) location.assign(paths.signIn(location.pathname + location.search))
})
