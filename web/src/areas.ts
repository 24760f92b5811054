import type { AppWeb, ProductId } from '@orangery/ui'
import { apps } from './apps.ts'
import { paths, patterns } from './paths.ts'

export interface Area {
  readonly id: ProductId
  readonly home: string
}

/** The products that this build has and that this person has a role in, in the order of the rail. */
export function areasOf(roles: Readonly<Record<string, string>>): readonly Area[] {
  const built: Area[] = [{ id: 'recruiting', home: patterns.home }, ...apps.map(({ id, home }) => ({ id, home }))]
  return built.filter(({ id }) => roles[id] !== undefined)
}

export function firstPlace(roles: Readonly<Record<string, string>>): string {
  return areasOf(roles)[0]?.home ?? paths.account()
}

/** Where a path belongs; the account and the simulator belong to no product. */
export function areaOf(pathname: string): ProductId | null {
  const inside = (home: string) => pathname === home || pathname.startsWith(`${home}/`)
  if (inside(patterns.home)) return 'recruiting'
  return apps.find((app) => inside(app.home))?.id ?? null
}

export function appOf(product: ProductId | null): AppWeb | undefined {
  return apps.find(({ id }) => id === product)
}
