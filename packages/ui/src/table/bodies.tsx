import { lazy, type ReactNode, type RefObject, Suspense } from 'react'

export interface BodyProps {
  count: number
  /** Columns, for the empty space above and below a window. */
  span: number
  rowHeight: number
  body: RefObject<HTMLTableSectionElement | null>
  /** Set by a body that draws only some rows: brings one of the others into the window. */
  reveal: RefObject<(place: number) => void>
  row(place: number): ReactNode
}

const drawnWhole = 200
const LongBody = lazy(() => import('./long-body.tsx').then(({ LongBody }) => ({ default: LongBody })))

/** Short lists are drawn whole, so that the browser's own search finds every row; long ones near the eye only. */
export function Body(props: BodyProps) {
  if (props.count <= drawnWhole) return <WholeBody {...props} />
  return (
    <Suspense fallback={<WholeBody {...props} count={40} />}>
      <LongBody {...props} />
    </Suspense>
  )
}

function WholeBody({ count, body, row }: BodyProps) {
  return <tbody ref={body}>{Array.from({ length: count }, (_, place) => row(place))}</tbody>
}
