// node receiver.ts <port> <file>: a partner's server that answers a delivery with 200 once its line is on the disk, and not before.
import { open } from 'node:fs/promises'
import { createServer } from 'node:http'

const [port = '', file = ''] = process.argv.slice(2)
const journal = await open(file, 'a')
// What was being written when the process was killed is no line; the next one begins behind it.
await journal.write('\n')

const server = createServer(async (request, reply) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const { method, url: path, headers } = request
  await journal.write(`${JSON.stringify({ method, path, headers, body: Buffer.concat(parts).toString('base64') })}\n`)
  await journal.sync()
  reply.writeHead(200).end()
})
server.listen(Number(port), '127.0.0.1', () => console.log('listening'))
