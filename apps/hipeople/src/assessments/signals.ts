import type { IntegritySignal } from '../contract/index.ts'
import type { HiDb } from '../house.ts'
import type { RequestRow } from '../requests/requests.store.ts'
import { otherCandidatesAt } from '../signals/traces.store.ts'
import { type AttemptRow, integrityOf } from './attempts.store.ts'

type Counted = 'tab-switch' | 'full-screen-exit' | 'paste'

const sentences: Readonly<Record<Counted, { many: number; text: (times: number) => string; innocent: string }>> = {
  'tab-switch': {
    many: 6,
    text: (times) => `The page was left ${times} ${times === 1 ? 'time' : 'times'} during the test.`,
    innocent: 'A message that popped up, a phone call, a screen reader or a magnifier can all leave the page.',
  },
  'full-screen-exit': {
    many: 4,
    text: (times) => `Full screen was left ${times} ${times === 1 ? 'time' : 'times'}.`,
    innocent: 'Assistive tools, a small screen or a stray key leave full screen.',
  },
  paste: {
    many: 3,
    text: (times) => `Text was pasted ${times} ${times === 1 ? 'time' : 'times'}.`,
    innocent: 'People write in their own editor, or use dictation and translation.',
  },
}

/** What was noticed, as levels with their innocent explanations. None of it proves anything, and none changes a score. */
export async function signalsOfAttempts(
  db: HiDb,
  request: RequestRow,
  attempts: readonly AttemptRow[],
): Promise<Map<number, IntegritySignal[]>> {
  const found = new Map<number, IntegritySignal[]>()
  if (attempts.length === 0 || request.erased_at) return found
  const add = (id: number, signal: IntegritySignal) => found.set(id, [...(found.get(id) ?? []), signal])
  for (const { attempt_id, kind, times } of await integrityOf(
    db,
    attempts.map(({ id }) => id),
  )) {
    const { many, text, innocent } = sentences[kind]
    add(attempt_id, { kind, level: times >= many ? 'strong' : 'weak', text: text(times), innocent })
  }
  const others = await otherCandidatesAt(db, { requestId: request.id, candidateId: request.candidate_id, roleId: request.role_id })
  const last = attempts.at(-1)
  if (!last) return found
  if (others.browser > 0)
    add(last.id, {
      kind: 'second-email',
      level: 'strong',
      text: 'The same browser was used for an assessment under another name or address.',
      innocent: 'Families, shared computers and libraries have one browser for many; somebody may also have applied twice.',
    })
  else if (others.network > 0)
    add(last.id, {
      kind: 'same-network',
      level: 'weak',
      text: `${others.network} other ${others.network === 1 ? 'candidate' : 'candidates'} of this role took it from the same network.`,
      innocent: 'Dormitories, offices, mobile carriers and whole towns share an address.',
    })
  return found
}
