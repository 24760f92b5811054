import type { HarvestV1 } from '@orangery/contract/harvest-v1'
import type { OperationReply } from '@orangery/contract/kernel'
import type { CoreContext } from '../../../context.ts'
import { type CustomField, findField, type OptionRow } from '../../../custom-fields/index.ts'
import { type Department, loadDepartments, loadOffices, type Office } from '../../../jobs/index.ts'
import { resourceNotFound } from '../errors.ts'
import { presentDepartment, presentOffice } from './units.ts'

type Field = OperationReply<HarvestV1['custom_fields.retrieve']>

/** What definitions name: departments and offices are shown whole. */
export interface Units {
  readonly offices: ReadonlyMap<number, Office>
  readonly departments: ReadonlyMap<number, Department>
}

export async function loadUnits(core: CoreContext): Promise<Units> {
  return { offices: await loadOffices(core.db), departments: await loadDepartments(core.db) }
}

export function presentField({ row, options, officeIds, departmentIds }: CustomField, { offices, departments }: Units): Field {
  return {
    id: row.id,
    name: row.name,
    active: row.active,
    field_type: row.field_type as Field['field_type'],
    priority: row.position,
    value_type: row.value_type as Field['value_type'],
    private: row.private,
    required: row.required,
    require_approval: row.require_approval,
    trigger_new_version: row.trigger_new_version,
    name_key: row.name_key,
    description: row.description,
    expose_in_job_board_api: row.expose_in_job_board_api,
    api_only: row.api_only,
    offices: officeIds.flatMap((id) => offices.get(id) ?? []).map((one) => presentOffice(one, offices)),
    departments: departmentIds.flatMap((id) => departments.get(id) ?? []).map((one) => presentDepartment(one, departments)),
    template_token_string: row.template_token === null ? null : `{{${row.template_token}}}`,
    custom_field_options: options.map(presentOption),
  }
}

export function presentOption({ id, name, position, external_id }: OptionRow) {
  return { id, name, priority: position, external_id }
}

export async function fieldAnswer(core: CoreContext, id: number): Promise<Field> {
  const field = await findField(core.db, id)
  if (!field) throw resourceNotFound()
  return presentField(field, await loadUnits(core))
}
