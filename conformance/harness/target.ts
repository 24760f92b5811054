/** The server under test, and what we may use on it. Only `baseUrl` and `key` are always there. */
export interface Target {
  readonly baseUrl: string
  /** A key with every permission. */
  readonly key: string
  /** A key without any permission, and with a budget that may be used up. */
  readonly bareKey: string | undefined
  /** A user in whose name may be written; without one, nothing is. */
  readonly actor: number | undefined
  /** A user who was deactivated. */
  readonly disabledActor: number | undefined
}

/** How `run.ts` hands the target to the tests, and where they keep their record. */
export const environmentNames = {
  baseUrl: 'CONFORMANCE_BASE',
  key: 'CONFORMANCE_KEY',
  bareKey: 'CONFORMANCE_BARE_KEY',
  actor: 'CONFORMANCE_ACTOR',
  disabledActor: 'CONFORMANCE_DISABLED_ACTOR',
  record: 'CONFORMANCE_RECORD',
} as const

type Environment = Readonly<Record<string, string | undefined>>

/** The server that the environment names, or undefined when it names none. */
export function targetIn(environment: Environment): Target | undefined {
  const baseUrl = environment[environmentNames.baseUrl]
  const key = environment[environmentNames.key]
  if (baseUrl === undefined || key === undefined) return undefined
  const id = (name: string) => (environment[name] === undefined ? undefined : Number(environment[name]))
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    key,
    bareKey: environment[environmentNames.bareKey],
    actor: id(environmentNames.actor),
    disabledActor: id(environmentNames.disabledActor),
  }
}
