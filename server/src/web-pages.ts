import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { sendWebNotFound } from '@orangery/accounts'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { webDist } from './web-build.ts'

const noncePlace = /__CSP_NONCE__/g

/**
 * The staff app: its built files, and index.html for every address that nothing else answers. Each answer has a nonce of its own,
 * so the policy needs no 'unsafe-inline'.
 */
export async function registerWebPages(app: FastifyInstance): Promise<void> {
  const indexPath = join(webDist, 'index.html')
  if (!existsSync(indexPath)) throw new Error(`The web app is not built: ${indexPath} is missing. Run npm run build.`)
  const index = readFileSync(indexPath, 'utf8')
  await app.register(fastifyStatic, {
    root: webDist,
    index: false,
    wildcard: false,
    maxAge: '1y',
    immutable: true,
    decorateReply: false,
  })
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html')
    if (request.url.startsWith('/api/')) return sendWebNotFound(request, reply)
    if (!wantsPage) return reply.code(404).send({ message: `There is nothing at ${request.method} ${request.url.split('?')[0]}` })
    return sendIndex(reply, index)
  })
}

function sendIndex(reply: FastifyReply, index: string) {
  const nonce = randomBytes(16).toString('base64')
  return reply
    .header('Content-Type', 'text/html; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .header(
      'Content-Security-Policy',
      [
        "default-src 'none'",
        `script-src 'self' 'nonce-${nonce}'`,
        `style-src 'self' 'nonce-${nonce}'`,
        // React and drag and drop set style attributes on elements; scripts stay bound to the nonce.
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "frame-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
    )
    .send(index.replace(noncePlace, nonce))
}
