/** A page of ids in ascending order: after a known id, or at an offset. */
export interface IdPage {
  readonly limit: number
  readonly afterId?: number
  readonly offset?: number
}
