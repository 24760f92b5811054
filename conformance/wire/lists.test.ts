// The small lists that other records choose from.
import { expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { Wire } from '../harness/wire.ts'

const target = targetIn(process.env)

if (target === undefined) {
  test('no server is named (--base and --key): nothing was asked over the wire', () => {
    expect(target).toBeUndefined()
  })
} else {
  const wire = new Wire(target)

  test.each(['degrees', 'disciplines', 'schools'])('education.list_%s: come by priority, page by page', async (kind) => {
    const operation = `education.list_${kind}`
    const all = (await wire.ask(operation, { query: { per_page: 500 } })).json as { id: number; priority: number }[]
    expect(all.length).toBeGreaterThan(1)
    expect(all.map(({ priority }) => priority)).toEqual(all.map(({ priority }) => priority).sort((one, other) => one - other))
    const met: unknown[] = []
    let page = await wire.ask(operation, { query: { per_page: Math.ceil(all.length / 3) } })
    for (;;) {
      met.push(...(page.json as unknown[]))
      const next = await wire.follow(page)
      if (next === undefined) break
      page = next
    }
    expect(met).toEqual(all)
  })

  test('email_templates.list: from is inclusive and to is not', async () => {
    const all = (await wire.ask('email_templates.list', { query: { per_page: 500 } })).json as {
      id: number
      created_at: string
      updated_at: string
    }[]
    for (const kind of ['created', 'updated'] as const) {
      const at = all[0]![`${kind}_at`]
      const ids = async (query: Record<string, string>) =>
        ((await wire.ask('email_templates.list', { query: { per_page: 500, ...query } })).json as { id: number }[]).map(
          ({ id }) => id,
        )
      expect(await ids({ [`${kind}_after`]: at })).toEqual(all.filter((one) => one[`${kind}_at`] >= at).map(({ id }) => id))
      expect(await ids({ [`${kind}_before`]: at })).toEqual(all.filter((one) => one[`${kind}_at`] < at).map(({ id }) => id))
    }
  })

  test('user_roles.list: names what a user can be on a job', async () => {
    const roles = (await wire.ask('user_roles.list')).json as { type: string }[]
    expect(new Set(roles.map(({ type }) => type))).toEqual(new Set(['interviewer', 'job_admin']))
  })
}
