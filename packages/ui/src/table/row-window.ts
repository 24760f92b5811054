import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

const drawnWhole = 200

/** Which rows to draw. Short lists are drawn whole, so that the browser's own search finds every row. */
export function useRowWindow(body: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const long = count > drawnWhole
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    const found = long ? scrollingParent(body.current) : null
    setScroller(found)
    if (found && body.current)
      setMargin(body.current.getBoundingClientRect().top - found.getBoundingClientRect().top + found.scrollTop)
  }, [long, body])
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: margin,
    enabled: long,
  })
  const items = virtual.getVirtualItems()
  if (!long || items.length === 0) {
    const shown = long ? 40 : count
    return { first: 0, last: shown, before: 0, after: (count - shown) * rowHeight, reveal: () => {} }
  }
  const [top, bottom] = [items[0]!, items.at(-1)!]
  return {
    first: top.index,
    last: bottom.index + 1,
    before: top.start - margin,
    after: virtual.getTotalSize() - (bottom.end - margin),
    reveal: (place: number) => virtual.scrollToIndex(place),
  }
}

function scrollingParent(element: HTMLElement | null): HTMLElement | null {
  for (let parent = element?.parentElement; parent; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  return document.documentElement
}
