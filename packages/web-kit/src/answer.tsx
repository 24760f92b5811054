import { Callout, ErrorState, Loading, NoPermission } from '@orangery/ui'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from './api.ts'
import { wordsFor } from './error-words.ts'

interface AnswerProps<T> {
  of: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  /** What is read, as the subject of a sentence: "The jobs". */
  what: string
  /** Rows of the skeleton. */
  rows?: number
  children: (data: T) => ReactNode
}

/** A read in the place of its content: bones, the content, or what went wrong. Old content stays when a refresh fails. */
export function Answer<T>({ of, what, rows, children }: AnswerProps<T>) {
  const { data, error, refetch } = of
  if (data !== undefined)
    return (
      <>
        {error && (
          <Callout tone="amber" live title={`${what} could not be refreshed; this is what was last read.`}>
            {wordsFor(error).message}
          </Callout>
        )}
        {children(data)}
      </>
    )
  if (!error) return <Loading rows={rows} label={`${what}: reading`} />
  if (error instanceof ApiError && error.status === 403) return <NoPermission what={lowerFirst(what)} message={error.message} />
  return <ErrorState title={`${what} could not be read`} {...wordsFor(error)} onRetry={() => void refetch()} />
}

const lowerFirst = (text: string) => (/^(The|This|Your|All) /.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text)
