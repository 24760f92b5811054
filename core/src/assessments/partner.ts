import type { SecretBox } from '@orangery/platform'

/** `completed_by_partner`: the partner marks tests as completed. `polled_hourly`: an old integration, asked every hour. */
export type PartnerMode = 'completed_by_partner' | 'polled_hourly'

/** A partner with its key opened. Lives only while it is called. */
export interface OpenPartner {
  readonly id: number
  readonly name: string
  readonly key: string
  readonly mode: PartnerMode
  readonly urls: {
    readonly listTests: string
    readonly sendTest: string
    readonly testStatus: string
    readonly responseError: string
  }
}

/** The key is sealed under its own row, so that a sealed text moved to another row does not open. */
export function boundTo(partnerId: number): string {
  return `recruiting.assessment_partners:${partnerId}:key`
}

/** Undefined for a partner that was removed: its key is gone. */
export function openPartner(
  box: SecretBox,
  row: {
    id: number
    name: string
    key_sealed: string | null
    mode: PartnerMode
    list_tests_url: string
    send_test_url: string
    test_status_url: string
    response_error_url: string
  },
): OpenPartner | undefined {
  if (row.key_sealed === null) return undefined
  return {
    id: row.id,
    name: row.name,
    key: box.open(row.key_sealed, boundTo(row.id)),
    mode: row.mode,
    urls: {
      listTests: row.list_tests_url,
      sendTest: row.send_test_url,
      testStatus: row.test_status_url,
      responseError: row.response_error_url,
    },
  }
}
