/** A file on a candidate, or on one application when `applicationId` is set. The bytes lie in the blob store. */
export interface Attachment {
  readonly id: number
  readonly candidateId: number
  readonly applicationId: number | null
  readonly filename: string
  readonly type: string
  readonly contentType: string
  /** Bytes. */
  readonly size: number
  readonly visibility: string
  readonly createdById: number | null
  readonly createdAt: Date
}
