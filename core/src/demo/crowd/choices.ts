import { fold, searchWords } from '../../candidates/index.ts'
import type { CoreDb } from '../../context.ts'
import { nameSets } from '../names.ts'
import { demoCompanies, demoNotes, demoOffices, demoSchools, demoTags, demoTitles } from '../texts.ts'
import { type CrowdJob, crowdJobs, idsForApplications } from './crowd.store.ts'

/** What people of the crowd are drawn from; every list is numbered from 0 by its `n`. */
export interface Choices {
  readonly names: readonly { n: number; first: string; last: string; latin: string; words: string[] }[]
  readonly titles: readonly { n: number; name: string; words: string[] }[]
  readonly companies: readonly { n: number; name: string; words: string[] }[]
  readonly notes: readonly string[]
  readonly tags: readonly string[]
  readonly schools: readonly string[]
  readonly offices: readonly { n: number; name: string; location: string }[]
  readonly jobs: readonly CrowdJob[]
  readonly userIds: readonly number[]
  readonly sourceIds: readonly number[]
  readonly reasonIds: readonly number[]
}

export async function choicesFor(db: CoreDb, jobIds: readonly number[]): Promise<Choices> {
  const named = (texts: readonly string[]) => texts.map((name, n) => ({ n, name, words: searchWords(name) }))
  const names = nameSets.flatMap(({ first, last }) => first.flatMap((one) => last.map((other) => ({ first: one, last: other }))))
  return {
    names: names.map(({ first, last }, n) => {
      const latin = fold(`${first}.${last}`)
        .replace(/[^a-z.]+/g, '')
        .replace(/^\.+|\.+$/g, '')
      const address = latin.length > 2 ? latin : 'candidate'
      return { n, first, last, latin: address, words: searchWords(first, last, address) }
    }),
    titles: named(demoTitles),
    companies: named(demoCompanies),
    notes: demoNotes,
    tags: demoTags,
    schools: demoSchools,
    offices: demoOffices.map(({ name, location }, n) => ({ n, name, location })),
    jobs: await crowdJobs(db, jobIds),
    ...(await idsForApplications(db)),
  }
}
