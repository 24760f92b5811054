import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { BodyProps } from './bodies.tsx'
import styles from './record-table.module.css'

/** Draws the rows near the eye, with empty space for the others. A chunk of its own, because few lists grow that long. */
export function LongBody({ count, span, rowHeight, body, reveal, row }: BodyProps) {
  const { scroller, margin } = useScroller(body)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: margin,
  })
  useEffect(() => {
    reveal.current = (place) => virtual.scrollToIndex(place)
    return () => {
      reveal.current = () => {}
    }
  }, [virtual, reveal])
  const items = virtual.getVirtualItems()
  const before = items[0] ? items[0].start - margin : 0
  const after = items.length > 0 ? virtual.getTotalSize() - (items.at(-1)!.end - margin) : count * rowHeight
  return (
    <tbody ref={body}>
      <Space height={before} span={span} />
      {items.map(({ index }) => row(index))}
      <Space height={after} span={span} />
    </tbody>
  )
}

function Space({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    <tr>
      <td className={styles.space} colSpan={span} style={{ blockSize: height }} />
    </tr>
  )
}

/** The nearest element that scrolls, and how far below its beginning the rows start. */
function useScroller(body: RefObject<HTMLElement | null>) {
  const [found, setFound] = useState<{ scroller: HTMLElement | null; margin: number }>({ scroller: null, margin: 0 })
  useLayoutEffect(() => {
    const rows = body.current
    const scroller = scrollingParent(rows)
    if (rows && scroller)
      setFound({ scroller, margin: rows.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop })
  }, [body])
  return found
}

function scrollingParent(element: HTMLElement | null): HTMLElement {
  for (let parent = element?.parentElement; parent; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  return document.documentElement
}
