import {
  BarProvider,
  enterProduct,
  IconButton,
  OrangeryMark,
  ProductArch,
  say,
  undoLast,
  useHotkeys,
  ViewerProvider,
} from '@orangery/ui'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { areaOf, areasOf } from '../areas.ts'
import { sessionReadAt, useAccount, useSession, viewerOf } from '../session.ts'
import { useThemeOfAccount } from '../theme-choice.ts'
import { Navigation } from './navigation.tsx'
import { Rail } from './rail.tsx'
import styles from './shell.module.css'

const Find = lazy(() => import('./find.tsx').then(({ Find }) => ({ default: Find })))
const Shortcuts = lazy(() => import('./shortcuts.tsx').then(({ Shortcuts }) => ({ default: Shortcuts })))
const Drawer = lazy(() => import('./drawer.tsx').then(({ Drawer }) => ({ default: Drawer })))

type Over = 'find' | 'shortcuts' | 'drawer' | null

/** What surrounds every page of a signed-in person. */
export function Shell() {
  const session = useSession()
  const account = useAccount()
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const product = areaOf(pathname)
  const [bar, setBar] = useState<HTMLElement | null>(null)
  const [over, setOver] = useState<Over>(null)
  const content = useRef<HTMLElement>(null)
  const viewer = useMemo(() => viewerOf(session, sessionReadAt()), [session])
  useThemeOfAccount()
  useLayoutEffect(() => enterProduct(product ?? 'recruiting'), [product])
  useFocusOnNewPage(pathname, content)
  // A page that was chosen in the drawer closes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is the signal
  useEffect(() => setOver((now) => (now === 'drawer' ? null : now)), [pathname])
  useShellKeys(account.roles, setOver)
  return (
    <ViewerProvider viewer={viewer}>
      <div className={styles.shell}>
        <a className={styles.skip} href="#content">
          Skip to the content
        </a>
        <Rail product={product} onShortcuts={() => setOver('shortcuts')} />
        <Navigation product={product} onFind={() => setOver('find')} />
        <div className={styles.main}>
          <header className={styles.bar}>
            <span className={styles.phoneOnly}>
              <IconButton label="Menu" icon={<IconMenu2 size={22} />} onClick={() => setOver('drawer')} />
            </span>
            <span className={styles.phoneOnly}>{product ? <ProductArch product={product} /> : <OrangeryMark />}</span>
            <div ref={setBar} className={styles.slot} />
            <span className={styles.phoneOnly}>
              <IconButton label="Find or do" icon={<IconSearch size={20} />} onClick={() => setOver('find')} />
            </span>
          </header>
          <main ref={content} id="content" className={styles.content} tabIndex={-1} data-scroll-restoration-id="content">
            <BarProvider value={bar}>
              <Outlet />
            </BarProvider>
          </main>
        </div>
        <Suspense>
          {over === 'find' && <Find onClose={() => setOver(null)} onShortcuts={() => setOver('shortcuts')} />}
          {over === 'shortcuts' && <Shortcuts onClose={() => setOver(null)} />}
          {over === 'drawer' && <Drawer product={product} onClose={() => setOver(null)} onFind={() => setOver('find')} />}
        </Suspense>
      </div>
    </ViewerProvider>
  )
}

/** A new page is read from its beginning; a change of tab or filter leaves the focus where it is. */
function useFocusOnNewPage(pathname: string, content: React.RefObject<HTMLElement | null>) {
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    content.current?.focus({ preventScroll: true })
  }, [pathname, content])
}

function useShellKeys(roles: Readonly<Record<string, string>>, show: (over: Over) => void) {
  const navigate = useNavigate()
  const areas = areasOf(roles)
  useHotkeys('Everywhere', [
    { keys: 'mod+k', label: 'Find or do', run: () => show('find'), inFields: true },
    { keys: '?', label: 'All shortcuts of this page', run: () => show('shortcuts') },
    { keys: '/', label: 'Search in this list', run: focusSearch },
    { keys: 'mod+s', label: 'Save', run: pressSave, inFields: true },
    { keys: 'mod+Enter', label: 'Send or submit', run: submitForm, inFields: true },
    {
      keys: 'mod+z',
      label: 'Undo',
      run: () => {
        if (!undoLast()) say('There is nothing to undo')
      },
    },
    ...areas.map(({ id, home }, place) => ({
      keys: `alt+${place + 1}`,
      label: `Go to ${id}`,
      run: () => void navigate({ href: home }),
    })),
  ])
}

const saves = '[data-save]:not([aria-disabled])'

function pressSave() {
  const save =
    document.querySelector<HTMLElement>(`dialog[open] ${saves}`) ?? document.querySelector<HTMLElement>(`#content ${saves}`)
  if (save) save.click()
  else submitForm()
}

function submitForm() {
  document.activeElement?.closest('form')?.requestSubmit()
}

function focusSearch() {
  document.querySelector<HTMLInputElement>('#content input[type="search"]')?.focus()
}
