/** What an application counts as come from when a partner brought it. */
export function partnerSource(partner: string) {
  return { name: partner, type_id: 4, type_name: 'Candidate search' }
}
