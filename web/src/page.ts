import type { AppPageProps } from '@orangery/ui'
import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'

export type PageProps = AppPageProps

/** What a page's file exports. `prefetch` starts its reads as soon as the file has come, before it is drawn. */
export interface PageModule {
  readonly Page: ComponentType<PageProps>
  readonly prefetch?: (at: { params: PageProps['params']; search: PageProps['search']; cache: QueryClient }) => unknown
}

export interface PageRoute {
  /** `shell` is for people who are signed in; `bare` stands alone. */
  readonly frame: 'shell' | 'bare'
  load(): Promise<PageModule>
}

/** A number in the URL, or undefined when it is none. */
export function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,16}$/.test(text) ? Number(text) : undefined
}

/** One of a few words in the URL; anything else falls back silently. */
export function oneOf<const Words extends readonly string[]>(words: Words, text: string | undefined): Words[number] | undefined {
  return words.find((word) => word === text)
}
