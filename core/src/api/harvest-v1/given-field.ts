import type { FieldSettings } from '../../custom-fields/index.ts'

interface GivenSettings {
  description?: string | null | undefined
  private?: boolean | null | undefined
  required?: boolean | null | undefined
  require_approval?: boolean | null | undefined
  trigger_new_version?: boolean | null | undefined
  expose_in_job_board_api?: boolean | null | undefined
  api_only?: boolean | null | undefined
  office_ids?: number[] | null | undefined
  department_ids?: number[] | null | undefined
  custom_field_options?: FieldSettings['options']
}

/** The settings of a custom field as the public API writes them. */
export function givenFieldSettings(body: GivenSettings): FieldSettings {
  return {
    description: body.description,
    private: body.private,
    required: body.required,
    requireApproval: body.require_approval,
    triggersNewVersion: body.trigger_new_version,
    exposedInJobBoard: body.expose_in_job_board_api,
    apiOnly: body.api_only,
    officeIds: body.office_ids,
    departmentIds: body.department_ids,
    options: body.custom_field_options,
  }
}
