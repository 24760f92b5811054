import type { AnyRouter } from '@tanstack/react-router'

/**
 * Plain links move inside the app: pages and primitives write `<a href>` and know no router. What the router has no page for,
 * another origin, a download or a held modifier key is left to the browser.
 */
export function followLinks(router: AnyRouter): () => void {
  function follow(event: MouseEvent) {
    const link = linkOf(event)
    if (!link || event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    if (!hasPage(router, link)) return
    event.preventDefault()
    const href = link.pathname + link.search + link.hash
    // Walking through the rows of an open list is one step back, not twenty.
    const replace = link.dataset.replace !== undefined
    void router.navigate({ href, replace, resetScroll: link.pathname !== location.pathname } as never)
  }
  function prepare(event: Event) {
    const link = linkOf(event)
    if (link && hasPage(router, link) && link.pathname !== location.pathname)
      void router.preloadRoute({ to: link.pathname } as never)
  }
  document.addEventListener('click', follow)
  document.addEventListener('pointerover', prepare)
  document.addEventListener('focusin', prepare)
  return () => {
    document.removeEventListener('click', follow)
    document.removeEventListener('pointerover', prepare)
    document.removeEventListener('focusin', prepare)
  }
}

function linkOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
}

function hasPage(router: AnyRouter, link: HTMLAnchorElement): boolean {
  if (link.origin !== location.origin || link.target !== '' || link.hasAttribute('download')) return false
  if (link.hash !== '' && link.pathname === location.pathname) return false
  return router.getMatchedRoutes(link.pathname)[2] !== undefined
}
