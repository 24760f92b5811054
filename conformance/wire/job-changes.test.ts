// Jobs made after a template, edited, and their hiring teams. Needs --actor; where there is none, it says so.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { Wire } from '../harness/wire.ts'
import { type CopiedJob, copyJob, outsiderOf } from './copied-job.ts'
import { expectRefusal } from './subjects.ts'
import { writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

interface Team {
  readonly hiring_managers: { user_id: number }[]
  readonly recruiters: { user_id: number; responsible: boolean }[]
  readonly coordinators: { user_id: number; responsible: boolean }[]
  readonly sourcers: { user_id: number }[]
}

if (target?.actor === undefined) {
  test('no server and user are named (--base, --key and --actor): nothing was written', () => {
    expect(target?.actor).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)
  const [template] = (await wire.ask('jobs.list', { query: { status: 'open' } })).json as CopiedJob[]
  const outsider = await outsiderOf(wire, template!.id)
  const department = ((await wire.ask('departments.list')).json as { id: number; external_id: string | null }[])[0]!
  const office = ((await wire.ask('offices.list')).json as { id: number; external_id: string | null }[])[0]!

  describe('jobs.create', () => {
    const asked = { template_job_id: template!.id, number_of_openings: 2 }

    test.each([
      ['template_job_id', { number_of_openings: 1 }],
      ['template_job_id', { ...asked, template_job_id: nobody }],
      ['number_of_openings', { ...asked, number_of_openings: 0 }],
      ['opening_ids', { ...asked, opening_ids: ['one'] }],
      ['department_id', { ...asked, department_id: nobody }],
      ['external_department_id', { ...asked, external_department_id: randomUUID() }],
      ['external_department_id', { ...asked, department_id: department.id, external_department_id: 'x' }],
      ['office_ids', { ...asked, office_ids: [nobody] }],
      ['external_office_ids', { ...asked, office_ids: [office.id], external_office_ids: ['x'] }],
    ])('%s is looked at: %j', async (field, body) => {
      expectRefusal(await wire.ask('jobs.create', { body }), 422, field)
    })

    test.skipIf(outsider === undefined)('only in the name of somebody with access to the template', async () => {
      expect((await wire.ask('jobs.create', { body: asked, actor: outsider })).status).toBe(403)
    })

    test('copies the template, but for what is said', async () => {
      const ids = [randomUUID(), randomUUID()]
      const job = await copyJob(wire, { number_of_openings: 2, opening_ids: ids, requisition_id: 'R-9', job_post_name: 'Outside' })
      expect(job).toMatchObject({ copied_from_id: template!.id, requisition_id: 'R-9', is_template: false, closed_at: null })
      expect(job.openings.map((opening) => opening.opening_id)).toEqual(ids)
      expect(job.departments).toEqual(template!.departments)
      expect(job.offices).toEqual(template!.offices)
      expect(job.custom_fields).toEqual(template!.custom_fields)
      expect(job.hiring_team).toEqual(template!.hiring_team)
      const stagesOf = async (id: number) =>
        (
          (await succeed('job_stages.list_for_job', { params: { id } })).json as { name: string; interviews: { name: string }[] }[]
        ).map(({ name, interviews }) => [name, interviews.map((interview) => interview.name)])
      expect(await stagesOf(job.id)).toEqual(await stagesOf(template!.id))
      const posts = (await succeed('job_posts.list_for_job', { params: { id: job.id } })).json as { title: string; live: boolean }[]
      for (const post of posts) expect(post).toMatchObject({ title: 'Outside', live: false })
      expect((await succeed('jobs.retrieve', { params: { id: job.id } })).json).toEqual(job)
    })

    test('without a name it is a copy by name; blank units are none', async () => {
      const { json } = await succeed('jobs.create', { body: { ...asked, department_id: '', office_ids: [] } })
      expect(json).toMatchObject({ name: `Copy Of ${template!.name}`, departments: [], offices: [] })
      expect((json as CopiedJob).openings).toHaveLength(2)
    })
  })

  describe('jobs.update', async () => {
    const { id } = await copyJob(wire)
    const params = { id }

    test.each([
      ['name', { name: '  ' }],
      ['department_id', { department_id: nobody }],
      ['external_department_id', { department_id: department.id, external_department_id: 'x' }],
      ['external_office_ids', { external_office_ids: [randomUUID()] }],
      ['anywhere', { anywhere: true, office_ids: [office.id] }],
      ['custom_fields[0]', { custom_fields: [{ id: nobody, value: 'x' }] }],
    ])('%s is looked at: %j', async (field, body) => {
      expectRefusal(await wire.ask('jobs.update', { params, body }), 422, field)
    })

    test('a job that nobody has is 404; somebody without access gets 403', async () => {
      expectRefusal(await wire.ask('jobs.update', { params: { id: nobody }, body: {} }), 404)
      if (outsider !== undefined) expect((await wire.ask('jobs.update', { params, body: {}, actor: outsider })).status).toBe(403)
    })

    test('texts, units and fields are changed, what is left out stays', async () => {
      const name = `Edited ${randomUUID()}`
      const body = {
        name,
        notes: 'Mind the step',
        requisition_id: 'R-1',
        team_and_responsibilities: 'All',
        how_to_sell_this_job: 'Soup',
      }
      expect((await succeed('jobs.update', { params, body })).json).toMatchObject({
        name,
        notes: 'Mind the step',
        requisition_id: 'R-1',
      })
      const units = { department_id: department.id, office_ids: [office.id] }
      expect((await succeed('jobs.update', { params, body: units })).json).toMatchObject({
        name,
        departments: [{ id: department.id }],
        offices: [{ id: office.id }],
      })
      const none = { department_id: '', office_ids: [], requisition_id: null }
      expect((await succeed('jobs.update', { params, body: none })).json).toMatchObject({
        departments: [],
        offices: [],
        requisition_id: null,
      })
      if (department.external_id && office.external_id)
        expect(
          (
            await succeed('jobs.update', {
              params,
              body: { external_department_id: department.external_id, external_office_ids: [office.external_id] },
            })
          ).json,
        ).toMatchObject({ departments: [{ id: department.id }], offices: [{ id: office.id }] })
    })
  })

  describe('hiring teams', async () => {
    const { id } = await copyJob(wire)
    const params = { id }
    const team = async () => (await succeed('jobs.hiring_team', { params })).json as Team
    const users = ((await wire.ask('users.list', { query: { per_page: 500 } })).json as { id: number; disabled: boolean }[]).filter(
      (user) => !user.disabled,
    )
    const [one, two] = [users[0]!.id, users[1]!.id]
    const responsible = (user_id: number, future: boolean) => ({
      user_id,
      responsible_for_future_candidates: future,
      responsible_for_active_candidates: false,
      responsible_for_inactive_candidates: false,
    })

    test.each(['jobs.hiring_team_replace', 'jobs.hiring_team_add', 'jobs.hiring_team_remove'])(
      '%s: a job that nobody has is 404; somebody without access gets 403',
      async (operation) => {
        expectRefusal(await wire.ask(operation, { params: { id: nobody }, body: {} }), 404)
        if (outsider !== undefined) expect((await wire.ask(operation, { params, body: {}, actor: outsider })).status).toBe(403)
      },
    )

    test.each(['jobs.hiring_team_replace', 'jobs.hiring_team_add'])(
      '%s: a user that nobody has, flags that are missing, and two responsible ones are refused, and nothing is changed',
      async (operation) => {
        const before = await team()
        const wrong: [string, Record<string, unknown>][] = [
          ['sourcers[1][user_id]', { hiring_managers: [], sourcers: [{ user_id: one }, { user_id: nobody }] }],
          ['recruiters[0][responsible_for_future_candidates]', { recruiters: [{ user_id: one }] }],
          ['recruiters', { recruiters: [responsible(one, true), responsible(two, true)] }],
        ]
        for (const [field, body] of wrong) expectRefusal(await wire.ask(operation, { params, body }), 422, field)
        expect(await team()).toEqual(before)
      },
    )

    test('a role is replaced as a whole, one that is left out stays, an empty list empties it', async () => {
      const before = await team()
      const body = { recruiters: [responsible(one, false), responsible(two, true)], sourcers: [] }
      expect((await succeed('jobs.hiring_team_replace', { params, body })).json).toEqual({ success: true })
      const after = await team()
      expect(after.recruiters.map(({ user_id, responsible: is }) => [user_id, is]).sort()).toEqual([
        [one, false],
        [two, true],
      ])
      expect(after.sourcers).toEqual([])
      expect(after.hiring_managers).toEqual(before.hiring_managers)
    })

    test('members are added beside those who are there, and taken out; unknown ids are passed over', async () => {
      await succeed('jobs.hiring_team_replace', {
        params,
        body: { sourcers: [{ user_id: one }], coordinators: [responsible(one, true)] },
      })
      const added = { sourcers: [{ user_id: one }, { user_id: two }], coordinators: [responsible(two, true)] }
      expect((await succeed('jobs.hiring_team_add', { params, body: added })).json).toEqual({ success: true })
      expect((await team()).sourcers.map(({ user_id }) => user_id).sort()).toEqual([one, two].sort())
      expect((await team()).coordinators.find(({ responsible: is }) => is)?.user_id).toBe(two)
      const removed = { sourcers: [two, nobody], coordinators: [nobody] }
      expect((await succeed('jobs.hiring_team_remove', { params, body: removed })).json).toEqual({ success: true })
      expect((await team()).sourcers.map(({ user_id }) => user_id)).toEqual([one])
      expect((await team()).coordinators).toHaveLength(2)
    })
  })
}
