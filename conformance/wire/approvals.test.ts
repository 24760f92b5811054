// Who must approve: flows of a job, asking, and changing approvers. Needs --actor; where there is none, it says so.
import { describe, expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { type Answer, Wire } from '../harness/wire.ts'
import { copyJob, outsiderOf } from './copied-job.ts'
import { expectRefusal } from './subjects.ts'
import { writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

interface Flow {
  readonly id: number
  readonly version: number
  readonly sequential: boolean
  readonly approval_type: string
  readonly approval_status: string
  readonly offer_id: number | null
  readonly requested_by_user_id: number | null
  readonly approver_groups: { id: number; priority: number; approvals_required: number; approvers: { id: number }[] }[]
}

interface Pending {
  readonly id: number
  readonly status: string
  readonly approval_flow_id: number
  readonly approval_flow_type: string
  readonly hiring_plan_id: number
}

if (target?.actor === undefined) {
  test('no server and user are named (--base, --key and --actor): nothing was written', () => {
    expect(target?.actor).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const succeed = writer(wire)
  const admins = (
    (await wire.ask('users.list', { query: { per_page: 500 } })).json as {
      id: number
      disabled: boolean
      site_admin: boolean
      primary_email_address: string
      employee_id: string | null
    }[]
  ).filter((user) => !user.disabled && user.site_admin)
  const [one, two] = admins
  const outsider = await outsiderOf(wire, (await copyJob(wire)).id)

  const body = (given: Record<string, unknown> = {}) => ({
    approval_type: 'open_job',
    sequential: true,
    approver_groups: [
      { approvals_required: 1, approvers: [{ user_id: one!.id }] },
      { approvals_required: 1, approvers: [{ email: two!.primary_email_address }] },
    ],
    ...given,
  })
  const put = (jobId: number, given: Record<string, unknown> = {}) =>
    wire.ask('approvals.replace_flow', { params: { job_id: jobId }, body: body(given) })
  const set = async (jobId: number, given: Record<string, unknown> = {}) => {
    const answer = await succeed('approvals.replace_flow', { params: { job_id: jobId }, body: body(given) })
    return (answer.json as { approval_flow_id: number }).approval_flow_id
  }
  const read = async (id: number) => (await succeed('approvals.retrieve', { params: { id } })).json as Flow
  const pendingOf = async (user_id: number, query: Record<string, string> = {}) =>
    (await succeed('approvals.pending_for_user', { params: { user_id }, query: { per_page: 500, ...query } })).json as Pending[]

  /** A draft: the copy of a job whose opening must be approved. */
  const draft = async () => {
    const template = await copyJob(wire)
    await set(template.id)
    const job = await copyJob(wire, { template_job_id: template.id })
    expect(job.status).toBe('draft')
    const [flow] = (await succeed('approvals.list_for_job', { params: { id: job.id } })).json as Flow[]
    return { job, flow: flow! }
  }

  describe('approvals.replace_flow', async () => {
    const job = await copyJob(wire)
    const group = { approvals_required: 1, approvers: [{ user_id: one!.id }] }

    test('a job that nobody has is 404; somebody without access gets 403', async () => {
      expectRefusal(await put(nobody), 404)
      const params = { job_id: job.id }
      if (outsider !== undefined)
        expect((await wire.ask('approvals.replace_flow', { params, body: body(), actor: outsider })).status).toBe(403)
    })

    test.each([
      ['approval_type', { approval_type: 'open_everything' }],
      ['sequential', { sequential: undefined }],
      ['approver_groups', { approver_groups: [] }],
      ['approver_groups[0][approvals_required]', { approver_groups: [{ ...group, approvals_required: 0 }] }],
      ['approver_groups[0][approvals_required]', { approver_groups: [{ ...group, approvals_required: 2 }] }],
      ['approver_groups[0][approvers][0]', { approver_groups: [{ ...group, approvers: [{}] }] }],
      ['approver_groups[0][approvers][0]', { approver_groups: [{ ...group, approvers: [{ user_id: nobody }] }] }],
      ['approver_groups[0][approvers][0]', { approver_groups: [{ ...group, approvers: [{ user_id: 1, email: 'a@b.example' }] }] }],
      ['approver_groups[0][approvers]', { approver_groups: [{ ...group, approvers: [...group.approvers, ...group.approvers] }] }],
      ['approval_type', { offer_id: nobody }],
      ['offer_id', { approval_type: 'offer_candidate', offer_id: nobody }],
    ])('%s is looked at: %j', async (field, given) => {
      expectRefusal(await put(job.id, given), 422, field)
    })

    test.skipIf(outsider === undefined)('an approver needs access to the job', async () => {
      const groups = [{ approvals_required: 1, approvers: [{ user_id: outsider }] }]
      expectRefusal(await put(job.id, { approver_groups: groups }), 422, 'approver_groups[0][approvers]')
    })

    test('a flow is made once per kind, and replaced from then on', async () => {
      const id = await set(job.id)
      const flow = await read(id)
      expect(flow).toMatchObject({
        sequential: true,
        approval_type: 'open_job',
        approval_status: 'pending',
        requested_by_user_id: null,
      })
      expect(flow.approver_groups.map(({ priority, approvers }) => [priority, approvers.map((user) => user.id)])).toEqual([
        [0, [one!.id]],
        [1, [two!.id]],
      ])
      const { employee_id } = one!
      const groups = [
        { approvals_required: 2, approvers: [employee_id ? { employee_id } : { user_id: one!.id }, { user_id: two!.id }] },
      ]
      expect(await set(job.id, { sequential: false, approver_groups: groups })).toBe(id)
      expect(await read(id)).toMatchObject({
        sequential: false,
        version: flow.version + 1,
        approver_groups: [{ approvals_required: 2 }],
      })
      const other = await set(job.id, { approval_type: 'offer_candidate' })
      const listed = (await succeed('approvals.list_for_job', { params: { id: job.id } })).json as Flow[]
      expect(listed.map((one) => one.id)).toEqual([id, other])
      expect(listed[1]).toEqual(await read(other))
    })

    test('a flow of one offer is that of its job’s offers no more', async () => {
      const offers = (await wire.ask('offers.list', { query: { status: 'unresolved', per_page: 1 } })).json as
        | { id: number; job_id: number }[]
        | { message: string }
      if (!Array.isArray(offers) || offers.length === 0) return
      const [offer] = offers
      const id = await set(offer!.job_id, { approval_type: 'offer_candidate', offer_id: offer!.id })
      expect(await read(id)).toMatchObject({ offer_id: offer!.id, approval_type: 'offer_candidate' })
      expectRefusal(await put(job.id, { approval_type: 'offer_candidate', offer_id: offer!.id }), 422, 'offer_id')
    })
  })

  describe('approvals.request', () => {
    const request = (id: number, actor?: number): Promise<Answer> =>
      wire.ask('approvals.request', { params: { id }, ...(actor === undefined ? {} : { actor }) })

    test('a flow that nobody has is 404; somebody without access gets 403', async () => {
      expectRefusal(await request(nobody), 404)
      const { flow } = await draft()
      if (outsider !== undefined) expect((await request(flow.id, outsider)).status).toBe(403)
    })

    test('a flow of an open job’s opening, and what offers start with, cannot be started', async () => {
      const job = await copyJob(wire)
      expectRefusal(await request(await set(job.id)), 422)
      expectRefusal(await request(await set(job.id, { approval_type: 'offer_candidate' })), 422)
    })

    test('asks the groups in their order, once, and lists what waits for whom', async () => {
      const { job, flow } = await draft()
      expect((await pendingOf(one!.id)).map((pending) => pending.approval_flow_id)).not.toContain(flow.id)
      expect((await succeed('approvals.request', { params: { id: flow.id } })).json).toEqual({ success: true })
      expect(await read(flow.id)).toMatchObject({ approval_status: 'pending', requested_by_user_id: target.actor })
      expectRefusal(await request(flow.id), 422)
      const mine = async (id: number, query = {}) => (await pendingOf(id, query)).find((one) => one.approval_flow_id === flow.id)
      expect(await mine(one!.id)).toMatchObject({ status: 'due', hiring_plan_id: job.id, approval_flow_type: 'open_job' })
      expect(await mine(two!.id)).toMatchObject({ status: 'waiting' })
      expect(await mine(one!.id, { type: 'job' })).toBeDefined()
      expect(await mine(one!.id, { type: 'offer' })).toBeUndefined()
      await set(job.id, { sequential: false })
      expect(await mine(two!.id)).toMatchObject({ status: 'due' })
    })
  })

  test('approvals.pending_for_user: knows two types', async () => {
    expectRefusal(
      await wire.ask('approvals.pending_for_user', { params: { user_id: target.actor! }, query: { type: 'all' } }),
      422,
      'type',
    )
  })

  describe('approvals.replace_approver', () => {
    test('a group that nobody has is 404; somebody without access gets 403', async () => {
      const { flow } = await draft()
      const given = { remove_user_id: one!.id, add_user_id: two!.id }
      const ask = (approver_group_id: number, actor = target.actor) =>
        wire.ask('approvals.replace_approver', { params: { approver_group_id }, body: given, actor })
      expectRefusal(await ask(nobody), 404)
      if (outsider !== undefined) expect((await ask(flow.approver_groups[0]!.id, outsider)).status).toBe(403)
    })

    test('puts one in the place of another', async () => {
      const { flow } = await draft()
      const params = { approver_group_id: flow.approver_groups[0]!.id }
      const ask = (given: Record<string, unknown>) => wire.ask('approvals.replace_approver', { params, body: given })
      expectRefusal(await ask({ remove_user_id: one!.id }), 422, 'add_user_id')
      expectRefusal(await ask({ remove_user_id: two!.id, add_user_id: one!.id }), 422, 'remove_user_id')
      expectRefusal(await ask({ remove_user_id: one!.id, add_user_id: one!.id }), 422, 'add_user_id')
      expectRefusal(await ask({ remove_user_id: one!.id, add_user_id: nobody }), 422, 'add_user_id')
      const { json } = await succeed('approvals.replace_approver', {
        params,
        body: { remove_user_id: one!.id, add_user_id: two!.id },
      })
      expect(json).toMatchObject({
        success: 'true',
        approval_flow_id: flow.id,
        approver_group_id: params.approver_group_id,
        removed_user_id: one!.id,
        added_user_id: two!.id,
      })
      expect((await read(flow.id)).approver_groups[0]!.approvers.map((user) => user.id)).toEqual([two!.id])
    })
  })
}
