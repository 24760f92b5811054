// Applications that are changed, moved to another job, converted, filed to and deleted. Needs --actor; where there is none, it says so.
import { expect, test } from 'vitest'
import { targetIn } from '../harness/target.ts'
import { Wire } from '../harness/wire.ts'
import { findPipeline } from './pipeline.ts'
import { expectRefusal } from './subjects.ts'
import { writer } from './writer.ts'

const target = targetIn(process.env)
const nobody = Number.MAX_SAFE_INTEGER

interface Named {
  id: number
  name: string
}

if (target?.actor === undefined) {
  test('no server and user are named (--base, --key and --actor): nothing was written', () => {
    expect(target?.actor).toBeUndefined()
  })
} else {
  const wire = new Wire(target)
  const { actor } = target
  const succeed = writer(wire)
  const { jobId, stages } = await findPipeline(wire)
  const jobs = (await succeed('jobs.list', { query: { status: 'open', per_page: 500 } })).json as Named[]
  const otherJob = jobs.find((job) => job.id !== jobId)!
  const sources = (await succeed('sources.list', {})).json as Named[]
  const reasons = (await succeed('rejection_reasons.list', {})).json as Named[]
  const pools = (await succeed('prospect_pools.list', {})).json as (Named & { active: boolean; prospect_stages: Named[] })[]
  const pool = pools.find((one) => one.active && one.prospect_stages.length > 1)!
  const newcomer = async () => {
    const body = { first_name: 'Wire', last_name: 'Application', applications: [{ job_id: jobId }] }
    const made = (await succeed('candidates.create', { body })).json as { id: number; application_ids: number[] }
    return { candidateId: made.id, id: made.application_ids[0]! }
  }
  const prospect = async (application: Record<string, unknown> = {}) => {
    const body = { first_name: 'Wire', last_name: 'Prospect', application }
    const made = (await succeed('prospects.create', { body })).json as { id: number; application_ids: number[] }
    return { candidateId: made.id, id: made.application_ids[0]! }
  }
  const retrieve = async (id: number) =>
    (await succeed('applications.retrieve', { params: { id } })).json as Record<string, unknown>
  const upload = { filename: 'a.txt', content: 'YQ==', content_type: 'text/plain' }

  test.each([
    ['applications.update', {}],
    ['applications.delete', undefined],
    ['applications.add_attachment', { ...upload, type: 'resume' }],
    ['applications.transfer_to_job', { new_job_id: jobId }],
    ['applications.convert_prospect', { job_id: jobId }],
    ['applications.update_rejection_reason', { rejection_reason_id: 1 }],
  ])('%s: an id that nothing has is 404', async (operation, body) => {
    expectRefusal(await wire.ask(operation, { params: { id: nobody }, body }), 404)
  })

  test('applications.update: what nothing has is named, and nothing is changed', async () => {
    const { id } = await newcomer()
    const before = await retrieve(id)
    const wrongs: [Record<string, unknown>, string][] = [
      [{ source_id: nobody }, 'source_id'],
      [{ recruiter_id: nobody }, 'recruiter_id'],
      [{ coordinator_id: nobody }, 'coordinator_id'],
      [{ referrer: { type: 'id', value: nobody } }, 'referrer'],
      [{ custom_fields: [{ id: nobody, value: 'x' }] }, 'custom_fields[0]'],
      [{ prospect_pool_id: pool.id }, 'prospect_pool_id'],
      [{ rejection_details: { custom_fields: [] } }, 'rejection_details'],
    ]
    for (const [wrong, field] of wrongs)
      expectRefusal(
        await wire.ask('applications.update', { params: { id }, body: { source_id: sources[0]!.id, ...wrong } }),
        422,
        field,
      )
    expect(await retrieve(id)).toEqual(before)
  })

  test('applications.update: what is left out stays', async () => {
    const { id } = await newcomer()
    const body = { source_id: sources[0]!.id, referrer: { type: 'id', value: actor }, recruiter_id: actor }
    const first = await succeed('applications.update', { params: { id }, body })
    const changed = { source: { id: sources[0]!.id }, credited_to: { id: Number(actor) }, recruiter: { id: Number(actor) } }
    expect(first.json).toMatchObject(changed)
    const second = await succeed('applications.update', { params: { id }, body: { coordinator_id: actor, custom_fields: [] } })
    expect(second.json).toMatchObject({ ...changed, coordinator: { id: Number(actor) } })
  })

  test('[G-98] a prospect has pool, stage, owner and any number of jobs, and can change the pool', async () => {
    const [one, two] = pool.prospect_stages
    const named = { prospect_pool_id: pool.id, prospect_pool_stage_id: one!.id, prospect_owner_id: actor }
    const { id, candidateId } = await prospect({ job_ids: [jobId, otherJob.id], ...named })
    const detail = (stage: Named | undefined) => ({
      prospect_pool: { id: pool.id, name: pool.name },
      prospect_stage: stage === undefined ? null : { id: stage.id, name: stage.name },
      prospect_owner: { id: Number(actor) },
    })
    expect(await retrieve(id)).toMatchObject({ prospect: true, current_stage: null, jobs: [{}, {}], prospect_detail: detail(one) })
    const update = { params: { id }, body: { prospect_stage_id: two!.id } }
    expect((await succeed('applications.update', update)).json).toMatchObject({ prospect_detail: detail(two) })
    const further = await succeed('candidates.add_application', {
      params: { id: candidateId },
      body: { prospect: 'true', ...named },
    })
    expect(further.json).toMatchObject({ prospect: true, jobs: [], prospect_detail: detail(one) })
  })

  test('a place for prospects that is none is named', async () => {
    const { id, candidateId } = await prospect()
    const wrongs: [Record<string, unknown>, string][] = [
      [{ prospect_pool_id: nobody }, 'prospect_pool_id'],
      [{ prospect_pool_id: pool.id, prospect_pool_stage_id: nobody }, 'prospect_pool_stage_id'],
      [{ prospect_pool_stage_id: pool.prospect_stages[0]!.id }, 'prospect_pool_id'],
      [{ prospect_owner_id: nobody }, 'prospect_owner_id'],
      [{ prospective_department_id: nobody }, 'prospective_department_id'],
    ]
    for (const [wrong, field] of wrongs)
      expectRefusal(
        await wire.ask('candidates.add_application', { params: { id: candidateId }, body: { prospect: true, ...wrong } }),
        422,
        field,
      )
    const update = { params: { id }, body: { prospect_stage_id: pool.prospect_stages[0]!.id } }
    expectRefusal(await wire.ask('applications.update', update), 422, 'prospect_pool_id')
  })

  test('[G-101] [G-99] a converted prospect becomes an application of its own and stays visible', async () => {
    const { id, candidateId } = await prospect({ prospect_pool_id: pool.id, source_id: sources[0]!.id })
    const convert = (body: Record<string, unknown>) => wire.ask('applications.convert_prospect', { params: { id }, body })
    expectRefusal(await convert({}), 422, 'job_id')
    expectRefusal(await convert({ job_id: nobody }), 422, 'job_id')
    expectRefusal(await convert({ job_id: jobId, initial_stage_id: nobody }), 422, 'initial_stage_id')
    const body = { job_id: jobId, initial_stage_id: stages[1] }
    const { json } = await succeed('applications.convert_prospect', { params: { id }, body })
    expect(json).toMatchObject({ success: true, old_application_id: id, new_job_id: jobId, new_stage_id: stages[1] })
    const { new_application_id: made } = json as { new_application_id: number }
    expect(await retrieve(id)).toMatchObject({
      status: 'converted',
      prospect: true,
      prospect_detail: { prospect_pool: { id: pool.id } },
    })
    expect(await retrieve(made)).toMatchObject({
      candidate_id: candidateId,
      prospect: false,
      status: 'active',
      jobs: [{ id: jobId }],
      source: { id: sources[0]!.id },
    })
    expectRefusal(await convert(body), 422)
    expectRefusal(await wire.ask('applications.update', { params: { id }, body: { source_id: sources[0]!.id } }), 422)
    expectRefusal(await wire.ask('applications.convert_prospect', { params: { id: made }, body }), 422)
  })

  test('applications.transfer_to_job: leads to the first stage of another open job', async () => {
    const { id } = await newcomer()
    const transfer = (body: Record<string, unknown>) => wire.ask('applications.transfer_to_job', { params: { id }, body })
    expectRefusal(await transfer({}), 422, 'new_job_id')
    expectRefusal(await transfer({ new_job_id: nobody }), 422, 'new_job_id')
    expectRefusal(await transfer({ new_job_id: jobId }), 422, 'new_job_id')
    expectRefusal(await transfer({ new_job_id: otherJob.id, new_stage_id: stages[0] }), 422, 'new_stage_id')
    const { json } = await succeed('applications.transfer_to_job', { params: { id }, body: { new_job_id: otherJob.id } })
    expect(json).toMatchObject({ id, jobs: [{ id: otherJob.id }], job_post_id: null, current_stage: { id: expect.any(Number) } })
    const thought = await prospect()
    const body = { new_job_id: otherJob.id }
    expectRefusal(await wire.ask('applications.transfer_to_job', { params: { id: thought.id }, body }), 422)
  })

  test('applications.update_rejection_reason: for rejected ones alone', async () => {
    const { id } = await newcomer()
    const [first, second] = reasons
    const change = (rejection_reason_id: unknown) =>
      wire.ask('applications.update_rejection_reason', { params: { id }, body: { rejection_reason_id } })
    expectRefusal(await change(second!.id), 422)
    await succeed('applications.reject', { params: { id }, body: { rejection_reason_id: first!.id } })
    expectRefusal(await change(nobody), 422, 'rejection_reason_id')
    const body = { rejection_reason_id: second!.id }
    expect((await succeed('applications.update_rejection_reason', { params: { id }, body })).json).toEqual({
      id,
      message: `Rejection reason updated to ${second!.id} (${second!.name})`,
      success: true,
    })
    expect(await retrieve(id)).toMatchObject({ rejection_reason: { id: second!.id } })
    expect(
      (await succeed('applications.update', { params: { id }, body: { rejection_details: { custom_fields: [] } } })).json,
    ).toMatchObject({
      status: 'rejected',
    })
  })

  test('applications.add_attachment: each type with its own ground', async () => {
    const { id } = await newcomer()
    const attach = (more: Record<string, unknown>) =>
      wire.ask('applications.add_attachment', { params: { id }, body: { ...upload, ...more } })
    for (const type of ['take_home_test', 'offer_letter', 'signed_offer_letter', 'selfie', 'admin_only'])
      expectRefusal(await attach({ type }), 422, 'type')
    expectRefusal(await attach({ type: 'resume', visibility: 'private' }), 422, 'visibility')
    expectRefusal(await attach({ type: 'resume', content_type: null }), 422, 'content_type')
    for (const body of [{ type: 'resume' }, { type: 'cover_letter' }, { type: 'other', visibility: 'public' }, { type: 'other' }]) {
      const { json } = await succeed('applications.add_attachment', { params: { id }, body: { ...upload, ...body } })
      expect(json).toMatchObject({ filename: 'a.txt', type: body.type, content_type: 'text/plain' })
    }
    expect(await retrieve(id)).toMatchObject({
      attachments: [{ type: 'resume' }, { type: 'cover_letter' }, { type: 'other' }, { type: 'other' }],
    })
  })

  test('applications.delete: the application is gone and the person stays; prospects are refused', async () => {
    const { id, candidateId } = await newcomer()
    expect((await succeed('applications.delete', { params: { id } })).json).toEqual({
      message: `Application ${id} has been deleted.`,
    })
    expectRefusal(await wire.ask('applications.delete', { params: { id } }), 404)
    expect((await succeed('candidates.retrieve', { params: { id: candidateId } })).json).toMatchObject({ applications: [] })
    const thought = await prospect()
    expectRefusal(await wire.ask('applications.delete', { params: { id: thought.id } }), 422)
  })
}
