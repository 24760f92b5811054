import { type RawBuilder, sql } from 'kysely'

/**
 * Whether a column has one of these values. A single one is compared as such: the plan for that is kept, while a list is planned for its
 * length each time, which for a small look-up is most of what it costs.
 */
export function oneOf(column: string, values: readonly (number | string)[]): RawBuilder<boolean> {
  return values.length === 1 ? sql`${sql.ref(column)} = ${values[0]}` : sql`${sql.ref(column)} = any(${values})`
}
