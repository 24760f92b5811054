import type { HarvestV1 } from '@orangery/contract/harvest-v1'
import type { OperationInput } from '@orangery/contract/kernel'
import type { NewEducation, NewEmployment } from '../../candidates/index.ts'
import type { CoreContext } from '../../context.ts'
import { type ChoiceKind, choiceName } from '../../education/index.ts'
import { validationError } from './errors.ts'

type GivenEducation = OperationInput<HarvestV1['candidates.add_education']>['body']
type GivenEmployment = OperationInput<HarvestV1['candidates.add_employment']>['body']

/** What was learnt, with school, degree and discipline by name; `at` leads the field names of refusals. */
export async function educationFrom(core: CoreContext, given: GivenEducation, at = ''): Promise<NewEducation> {
  const named = async (kind: ChoiceKind) => {
    const name = `${kind}_id` as const
    const id = given[name]
    if (id == null) return null
    const found = await choiceName(core.db, kind, id)
    if (found !== undefined) return found
    throw validationError([{ message: `There is no ${kind} with the id ${id}.`, field: at ? `${at}[${name}]` : name }])
  }
  return {
    school: await named('school'),
    degree: await named('degree'),
    discipline: await named('discipline'),
    start: given.start_date ?? monthStart(given.start_year, given.start_month),
    end: given.end_date ?? monthStart(given.end_year, given.end_month),
  }
}

export function employmentFrom(given: GivenEmployment): NewEmployment {
  return { company: given.company_name, title: given.title, start: given.start_date, end: given.end_date ?? null }
}

function monthStart(year: number | null | undefined, month: number | null | undefined): Date | null {
  return year == null ? null : new Date(Date.UTC(year, (month ?? 1) - 1, 1))
}
