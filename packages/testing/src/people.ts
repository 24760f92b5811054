import { setTimeout as pause } from 'node:timers/promises'
import { ApiError } from '@orangery/client/browser'
import {
  createCredential,
  getCredential,
  inviteUser,
  setCredentialLimit,
  setCredentialPermissions,
  setUserPermissions,
} from '@orangery/contract/recruiting'
import { listMailbox, readMailboxMessage } from '@orangery/contract/simulator'
import { type HarvestCaller, harvest } from './harvest.ts'
import { comeByLink, comeByPassword, type Person } from './person.ts'
import { owner } from './suite-config.ts'

export interface Invited {
  readonly firstName?: string
  readonly lastName?: string
  readonly email?: string
  readonly level?: 'basic' | 'site_admin'
  /** User-specific permissions, such as 'web-hooks'. */
  readonly permissions?: readonly string[]
}

export interface WantedKey {
  /** A name of the list "Partner"; the key then has that partner's permissions. */
  readonly partner?: string
  /** Operation ids, or every one there is; added to the partner's. */
  readonly permissions?: readonly string[] | 'all'
  /** Calls in ten seconds; the key's default unless given. */
  readonly rateLimit?: number
  /** Who makes it; the owner unless given. */
  readonly by?: Person
}

/** What people and programs do at a suite's door. */
export interface Door {
  /** The owner, Site Admin with every permission: the first time by the one-time link, then by the password. */
  signIn(): Promise<Person>
  /** A new user whom the owner invites, who finds the mail, follows its link and is signed in. */
  invite(person?: Invited): Promise<Person & { readonly userId: number }>
  /** A key made in the Dev Center. */
  createKey(wanted: WantedKey): Promise<{ id: number; key: string }>
  harvest(key: string, options?: { actor?: number }): HarvestCaller
}

/**
 * `settle` lets the suite do what it has to do before the mailbox is looked into: a drain, or nothing where a worker runs.
 */
export function openDoor(suite: { url: string; startLink: string | undefined; settle?: () => Promise<unknown> }): Door {
  const { url } = suite
  let link = suite.startLink
  let opening: Promise<Person> | undefined
  let host: Promise<Person> | undefined
  let guests = 0

  async function signIn(): Promise<Person> {
    if (link) {
      // Somebody may have used it in a browser, with the password of the tests.
      opening = comeByLink(url, link, owner).catch((error: unknown) => {
        if (error instanceof ApiError && error.code === 'link-gone') return comeByPassword(url, owner)
        throw error
      })
      link = undefined
      return opening
    }
    await opening
    return comeByPassword(url, owner)
  }
  /** The owner in a browser that tests do not see, so that a sign-out there does not bother us. */
  const asOwner = () => (host ??= signIn())

  return {
    signIn,
    async invite(wanted = {}) {
      const by = await asOwner()
      const number = ++guests
      const { firstName = 'Guest', lastName = `Number ${number}`, email = `guest${number}@solvik.example` } = wanted
      const { id } = await by.call(inviteUser, { body: { firstName, lastName, email, level: wanted.level ?? 'basic' } })
      if (wanted.permissions) await by.call(setUserPermissions, { params: { id }, body: { granted: [...wanted.permissions] } })
      await suite.settle?.()
      const { text } = await newestMail(by, { to: email })
      return { ...(await comeByLink(url, text, { email, name: `${firstName} ${lastName}` })), userId: id }
    },
    async createKey({ partner = null, permissions, rateLimit, by: given }) {
      const by = given ?? (await asOwner())
      const description = partner ? `${partner} key` : 'Key of a test'
      const { id, key } = await by.call(createCredential, { body: { type: 'harvest', partner, description } })
      const params = { id }
      if (permissions) {
        const { groups } = await by.call(getCredential, { params })
        const boxes = groups.flatMap((group) => group.permissions)
        const wanted = boxes.filter((box) => box.granted || permissions === 'all' || permissions.includes(box.id))
        await by.call(setCredentialPermissions, { params, body: { granted: wanted.map((box) => box.id) } })
      }
      if (rateLimit) await by.call(setCredentialLimit, { params, body: { rateLimit } })
      return { id, key }
    },
    harvest: (key, options) => harvest(url, key, options),
  }
}

/** The newest message of the mailbox to an address, whose subject or text may be asked for too. Waits up to 10 s where a worker sends it. */
export async function newestMail(
  person: Person,
  wanted: { to: string; about?: string },
): Promise<{ id: number; subject: string; text: string; html: string | null }> {
  for (let look = 0; look < 200; look++) {
    const { rows } = await person.call(listMailbox, { query: { q: wanted.about ?? wanted.to, limit: 50 } })
    const found = rows.find((row) => row.direction === 'out' && row.to.includes(wanted.to))
    if (found) return person.call(readMailboxMessage, { params: { id: found.id } })
    await pause(50)
  }
  throw new Error(`No mail to ${wanted.to}${wanted.about ? ` about ${wanted.about}` : ''} is in the mailbox`)
}
