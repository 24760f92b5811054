import { Empty, PageBar, PageBody } from '@orangery/ui'
import type { ReactNode } from 'react'
import { useSession } from '../session.ts'

/** Real mail goes to real people and real time cannot be moved, so these pages exist in the demo alone. */
export function OnlyInDemo({ what, children }: { what: string; children: ReactNode }) {
  const { mode } = useSession()
  if (mode !== 'production') return children
  return (
    <PageBody>
      <PageBar crumbs={[{ label: what }]} />
      <Empty title={`${what} is part of the demo`}>This installation runs in production: its messages and its time are real.</Empty>
    </PageBody>
  )
}
