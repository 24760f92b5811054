import type { ComponentType } from 'react'
import type { ProductId } from './theme.ts'

/** What a page of an app is handed; it needs no router of its own, and its links are plain `<a href>`. */
export interface AppPageProps {
  readonly params: Readonly<Record<string, string>>
  /** The search parameters, as written in the URL; the page checks them and falls back silently. */
  readonly search: Readonly<Record<string, string>>
  /** Changes some of them in place; undefined takes one away. */
  setSearch(patch: Readonly<Record<string, string | undefined>>): void
  go(path: string): void
}

export interface AppRoute {
  /** Under the product's path; `$name` is a parameter: `/roles/$id`. The empty path is the app's first page. */
  readonly path: string
  /** The breadcrumb's last word until the page names itself with `PageBar`. */
  readonly title: string
  load(): Promise<{ Page: ComponentType<AppPageProps> }>
}

export interface NavigationEntry {
  readonly label: string
  readonly href: string
  readonly icon: ComponentType<{ size?: number; stroke?: number }>
  readonly count?: number | string
  /** "g j": pressed one after the other. */
  readonly keys?: string
}

export interface NavigationSection {
  /** Left out for the first, unnamed group. */
  readonly title?: string
  readonly entries: readonly NavigationEntry[]
}

/** What `apps/<id>/src/web/index.tsx` exports as `web`, and `web/src/apps.ts` lists. */
export interface AppWeb {
  readonly id: ProductId
  readonly name: string
  /** Where the product's arch leads. */
  readonly home: string
  readonly navigation: readonly NavigationSection[]
  readonly routes: readonly AppRoute[]
}
