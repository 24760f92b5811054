import { type Crumb, PageBar } from '@orangery/ui'
import type { ComponentProps } from 'react'
import { Answer } from './answer.tsx'

interface RecordAnswerProps<T> extends ComponentProps<typeof Answer<T>> {
  /** The page's name until the record has come and names it: "Job". */
  title: string
  crumbs?: readonly Crumb[]
}

/** The read of a whole page. While it is not there, the page still has its name, for the bar and for who cannot see it. */
export function RecordAnswer<T>({ title, crumbs = [], ...answer }: RecordAnswerProps<T>) {
  return (
    <>
      {answer.of.data === undefined && (
        <>
          <PageBar crumbs={[...crumbs, { label: title }]} />
          <h1 className="o-hidden">{title}</h1>
        </>
      )}
      <Answer {...answer} />
    </>
  )
}
