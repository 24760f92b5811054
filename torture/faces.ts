import { type HarvestV1Id, harvestV1, servedIds } from '@orangery/contract/harvest-v1'
import { type IngestionOperation, ingestion } from '@orangery/contract/ingestion'
import { type BoardOperation, jobBoard } from '@orangery/contract/job-board'
import { type ApiType, createCredential, listCredentials, setCredentialLimit } from '@orangery/contract/recruiting'
import { everyRoute, type Network, type Person } from '@orangery/testing'
import fc from 'fast-check'
import type { IdsFor } from './arbitrary.ts'
import type { Asked, Target } from './requests.ts'

/** One call of one face, how it is knocked at, and what it may answer. */
export interface Face {
  readonly target: Target
  readonly statuses: readonly number[]
  /** Where a face's ids are others than those of the lists of Harvest. */
  readonly ids?: IdsFor
  send(asked: Asked): Promise<Response>
}

/** What ends the session, moves everybody's clock or takes a key away from us is left to tests of its own. */
const apart = /sign-out|set-password|move-clock|revoke|disable|credential-limit|credential-permissions/
const refusals = [400, 401, 403, 404, 405, 406, 409, 410, 413, 415, 422, 429]
/** Nobody is asked for that many calls in ten seconds. */
const unlimited = 1_000_000

const basic = (key: string) => `Basic ${btoa(`${key}:`)}`

function typed({ headers, body }: Pick<Asked, 'headers' | 'body'>): Record<string, string> {
  return { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }
}

async function newKey(maren: Person, type: ApiType): Promise<string> {
  const { id, key } = await maren.call(createCredential, { body: { type, partner: null, description: 'Key of a test' } })
  await maren.call(setCredentialLimit, { params: { id }, body: { rateLimit: unlimited } })
  return key
}

/** Every operation of Harvest under a key that may do everything, in the name of the owner. */
export async function harvestFaces(network: Network, given: { key: string; actor: number }): Promise<Face[]> {
  const headers = { authorization: basic(given.key), 'on-behalf-of': String(given.actor) }
  return servedIds.map((id: HarvestV1Id) => {
    const operation = harvestV1[id]
    return {
      target: operation as unknown as Target,
      // 200 and 204 where what was asked for stood there already.
      statuses: [operation.status, 200, 204, 401, 403, 404, 422, 429],
      send: ({ path, ...init }) => fetch(network.url + path, { ...init, headers: { ...headers, ...typed(init) } }),
    }
  })
}

/** Every route of the web applications, as the owner in a browser. */
export function webFaces(maren: Person): Face[] {
  return everyRoute
    .filter(({ route }) => !apart.test(route.id))
    .map(({ route }) => ({
      target: route,
      statuses: [200, 201, 204, ...refusals],
      send: ({ path, ...init }) => maren.fetch(path, { ...init, headers: { 'x-orangery': '1', ...typed(init) } }),
    }))
}

/** The job board, which shows posts under ids of their own, read by anybody and applied to by a site with its key. */
export async function boardFaces(network: Network, maren: Person): Promise<Face[]> {
  const authorization = basic(await newKey(maren, 'job_board'))
  const token = (await maren.call(listCredentials, {})).boardToken!
  const { jobs } = (await (await fetch(`${network.url}/v1/boards/${token}/jobs`)).json()) as { jobs: { id: number }[] }
  const posts = fc.constantFrom(...jobs.map(({ id }) => id))
  return (Object.values(jobBoard) as BoardOperation[]).map((operation) => ({
    target: { ...operation, path: operation.path.replace('{board_token}', token) },
    statuses: operation.needsKey ? [200, 401, 403, 404, 415, 422, 429] : [200, 404, 422],
    ids: /jobs/.test(operation.path) ? () => posts : undefined,
    send: ({ path, ...init }) =>
      fetch(network.url + path, { ...init, headers: { ...(operation.needsKey ? { authorization } : {}), ...typed(init) } }),
  }))
}

/** What a partner who brings candidates may ask, in the name of the owner. */
export async function ingestionFaces(network: Network, maren: Person): Promise<Face[]> {
  const headers = { authorization: basic(await newKey(maren, 'candidate_ingestion')), 'on-behalf-of': maren.email }
  return (Object.values(ingestion) as IngestionOperation[]).map((operation) => ({
    target: operation,
    // This face knows no 422.
    statuses: [200, 400, 401, 403, 404, 429],
    send: ({ path, ...init }) => fetch(network.url + path, { ...init, headers: { ...headers, ...typed(init) } }),
  }))
}
