/** Who did something: a user in the web app, a user named by On-Behalf-Of over an API key, or the suite itself. */
export interface Actor {
  readonly userId: number | null
  readonly keyId: number | null
}
