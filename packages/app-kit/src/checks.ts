/** One line of the preflight: what was looked at, how it stands, and the fix when it does not. */
export interface Check {
  readonly id: string
  readonly title: string
  readonly state: 'ok' | 'waiting' | 'failed'
  readonly detail: string
  readonly fix: string | null
}
