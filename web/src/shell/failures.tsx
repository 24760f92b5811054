import { Empty, ErrorState, LinkButton, NoPermission, PageBar, PageBody } from '@orangery/ui'
import { useRouter } from '@tanstack/react-router'
import { ApiError, cache } from '../api.ts'
import { wordsFor } from '../error-words.ts'

/** A page that could not be drawn. What is missing is said as what it is: a right, a record, or an answer. */
export function PageFailed({ error, reset }: { error: unknown; reset?: () => void }) {
  const router = useRouter()
  const { message, correlation } = wordsFor(error)
  const status = error instanceof ApiError ? error.status : undefined
  function again() {
    void cache.invalidateQueries()
    reset?.()
    void router.invalidate()
  }
  return (
    <PageBody>
      <PageBar crumbs={[{ label: status === 403 ? 'No permission' : status === 404 ? 'Not found' : 'Something failed' }]} />
      <h1 className="o-hidden">{status === 403 ? 'No permission' : status === 404 ? 'Not found' : 'Something failed'}</h1>
      {status === 403 ? (
        <NoPermission what="this page" message={message} />
      ) : status === 404 ? (
        <Missing message={message} />
      ) : (
        <ErrorState title="This page could not be shown" message={message} correlation={correlation} onRetry={again} />
      )}
    </PageBody>
  )
}

export function NotFound() {
  return (
    <PageBody>
      <PageBar crumbs={[{ label: 'Not found' }]} />
      <h1 className="o-hidden">Not found</h1>
      <Missing message="Nothing lives at this address. It may have been deleted, or the link was cut short." />
    </PageBody>
  )
}

function Missing({ message }: { message: string }) {
  return (
    <Empty title="There is no such page" action={<LinkButton href="/">Go to the first page</LinkButton>}>
      {message}
    </Empty>
  )
}
