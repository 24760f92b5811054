import type { HarvestV1 } from '@orangery/contract/harvest-v1'
import type { OperationInput } from '@orangery/contract/kernel'
import type { CoreContext } from '../../context.ts'
import { usersAddressed } from '../../users/index.ts'
import { validationError } from './errors.ts'

type Given = OperationInput<HarvestV1['approvals.replace_flow']>['body']['approver_groups']

/** The groups of a body with their users found, whichever of the three names each is given by. */
export async function approverGroupsFrom(core: CoreContext, given: Given) {
  const all = given.flatMap((group) => group.approvers)
  const users = await usersAddressed(core.db, {
    ids: all.flatMap((one) => one.user_id ?? []),
    employeeIds: all.flatMap((one) => one.employee_id ?? []),
    emails: all.flatMap((one) => one.email ?? []),
  })
  const find = (one: Given[number]['approvers'][number]) =>
    users.find((user) =>
      one.user_id != null
        ? user.id === one.user_id
        : one.email != null
          ? user.emails.includes(one.email.toLowerCase())
          : user.employee_id === one.employee_id,
    )
  return given.map((group, index) => ({
    approvalsRequired: group.approvals_required,
    userIds: group.approvers.map((one, place) => {
      const user = find(one)
      if (user) return user.id
      const field = `approver_groups[${index}][approvers][${place}]`
      throw validationError([{ message: `There is no user ${one.user_id ?? one.email ?? one.employee_id}.`, field }])
    }),
  }))
}
