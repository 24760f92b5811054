import { Button } from '@orangery/ui'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { wordsFor } from './error-words.ts'
import styles from './list-page.module.css'

interface MoreProps {
  of: Pick<
    UseInfiniteQueryResult<unknown>,
    'hasNextPage' | 'isFetchingNextPage' | 'isFetchNextPageError' | 'fetchNextPage' | 'error'
  >
  noun: string
}

/** The end of a list that has further pages: reads the next one when it comes into sight, or when asked. */
export function More({ of, noun }: MoreProps) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, error } = of
  const ref = useRef<HTMLDivElement>(null)
  const ready = hasNextPage && !isFetchingNextPage && !isFetchNextPageError
  useEffect(() => {
    if (!ready || !ref.current) return
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), { rootMargin: '600px' })
    watch.observe(ref.current)
    return () => watch.disconnect()
  }, [ready, fetchNextPage])
  if (!hasNextPage) return null
  return (
    <div ref={ref} className={styles.more}>
      {isFetchNextPageError && <span role="alert">{wordsFor(error).message}</span>}
      <Button onClick={() => void fetchNextPage()} busy={isFetchingNextPage}>
        Show more {noun}
      </Button>
    </div>
  )
}
