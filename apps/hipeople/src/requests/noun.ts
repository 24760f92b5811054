import { type ModuleId, modules } from '../contract/index.ts'

/** "assessment" or "reference check", for sentences. */
export function nounOf(module: ModuleId): string {
  return modules.find(({ id }) => id === module)?.noun ?? 'check'
}
