// K3, K6, K6d and the floor of writes: node:http and what the kind needs, nothing else. Prints its address.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPool } from '@orangery/platform'
import { insertOne } from '../subjects.store.ts'
import { documentsPage, joinedPage, oneDocument } from './floor.store.ts'

const [kind = 'bare', databaseUrl = ''] = process.argv.slice(2)
const pool = databaseUrl ? openPool(databaseUrl, { max: 20 }) : undefined
const kilobyte = JSON.stringify({ text: 'x'.repeat(1000) })

/** The body of an answer for what stands behind the slash: `<after id>/<per page>`, or an id. */
async function bodyFor(path: string): Promise<string> {
  if (!pool) return kilobyte
  if (kind === 'insert') return insertOne(pool, kilobyte).then(() => '{}')
  const [after = 0, perPage = 100] = path.split('/').filter(Boolean).map(Number)
  if (kind === 'joined') return JSON.stringify(await joinedPage(pool, after, perPage))
  if (kind === 'one') return oneDocument(pool, after)
  return `[${(await documentsPage(pool, after, perPage)).join(',')}]`
}

const server = createServer((request, reply) => {
  bodyFor(request.url!).then(
    (body) => {
      reply.writeHead(200, { 'content-type': 'application/json' })
      reply.end(body)
    },
    (error: unknown) => {
      reply.writeHead(500)
      reply.end(String(error))
    },
  )
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
