/** The word that addresses boards for people inside; no organisation's own board is called so. */
export const internalBoard = 'internal'

/** The word that a job board has in addresses: the name in small letters and digits, or `jobs` where none are left. */
export function boardTokenFor(name: string): string {
  const token = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 60)
  return token === '' || token === internalBoard ? 'jobs' : token
}
