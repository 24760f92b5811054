import { sql } from 'kysely'
import type { CoreDb } from '../context.ts'

interface Copy {
  readonly templateId: number
  readonly jobId: number
  readonly at: Date
}

/** Stages in their order, each with its interviews. */
export async function copyStages(tx: CoreDb, { templateId, jobId, at }: Copy): Promise<void> {
  await sql`
    insert into recruiting.job_stages (job_id, name, position, created_at, updated_at)
    select ${jobId}, name, row_number() over (order by position, id) - 1, ${at}, ${at}
    from recruiting.job_stages where job_id = ${templateId} and active order by position, id`.execute(tx)
  await sql`
    insert into recruiting.job_interviews (job_stage_id, name, position, schedulable, estimated_minutes, kit_content)
    select fresh.id, i.name, i.position, i.schedulable, i.estimated_minutes, i.kit_content
    from (
      select id, row_number() over (order by position, id) - 1 as place
      from recruiting.job_stages where job_id = ${templateId} and active
    ) stage
    join recruiting.job_stages fresh on fresh.job_id = ${jobId} and fresh.position = stage.place
    join recruiting.job_interviews i on i.job_stage_id = stage.id
    order by fresh.position, i.position, i.id`.execute(tx)
}

export async function copyTeam(tx: CoreDb, { templateId, jobId }: Copy): Promise<void> {
  await sql`
    insert into recruiting.hiring_team (job_id, user_id, role, responsible)
    select ${jobId}, user_id, role, responsible from recruiting.hiring_team where job_id = ${templateId}`.execute(tx)
}

/** Posts that are not deleted, offline; all of them under the name given. */
export async function copyPosts(tx: CoreDb, { templateId, jobId, at }: Copy, title: string | null): Promise<void> {
  await sql`
    insert into recruiting.job_posts
      (job_id, title, location, office_id, custom_location_id, internal, external, content, internal_content, questions,
        demographic_question_set_id, created_at, updated_at)
    select ${jobId}, coalesce(${title}::text, title), location, office_id, custom_location_id, internal, external, content,
      internal_content, questions, demographic_question_set_id, ${at}, ${at}
    from recruiting.job_posts where job_id = ${templateId} and active order by id`.execute(tx)
}

/** Who must approve, as if nobody had been asked yet. */
export async function copyFlows(tx: CoreDb, { templateId, jobId, at }: Copy): Promise<void> {
  await sql`
    insert into recruiting.approval_flows (job_id, type, sequential, created_at)
    select ${jobId}, type, sequential, ${at}
    from recruiting.approval_flows where job_id = ${templateId} and offer_id is null order by id`.execute(tx)
  await sql`
    insert into recruiting.approver_groups (flow_id, position, approvals_required, created_at)
    select fresh.id, g.position, g.approvals_required, ${at}
    from recruiting.approver_groups g
    join recruiting.approval_flows flow on flow.id = g.flow_id and flow.job_id = ${templateId} and flow.offer_id is null
    join recruiting.approval_flows fresh on fresh.job_id = ${jobId} and fresh.type = flow.type and fresh.offer_id is null
    order by fresh.id, g.position`.execute(tx)
  await sql`
    insert into recruiting.approvals (group_id, user_id, created_at)
    select fresh_group.id, a.user_id, ${at}
    from recruiting.approvals a
    join recruiting.approver_groups g on g.id = a.group_id
    join recruiting.approval_flows flow on flow.id = g.flow_id and flow.job_id = ${templateId} and flow.offer_id is null
    join recruiting.approval_flows fresh on fresh.job_id = ${jobId} and fresh.type = flow.type and fresh.offer_id is null
    join recruiting.approver_groups fresh_group on fresh_group.flow_id = fresh.id and fresh_group.position = g.position
    order by a.id`.execute(tx)
}
