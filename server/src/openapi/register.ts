import { harvestV1 } from '@orangery/contract/harvest-v1'
import type { Operation } from '@orangery/contract/kernel'
import type { FastifyInstance } from 'fastify'
import { openApiDocument } from './document.ts'

/** Serves what the APIs promise, for programs; public, as the promises are. Made once, when first asked for. */
export function registerOpenApi(app: FastifyInstance, { publicUrl }: { publicUrl: string }): void {
  let document: string | undefined
  app.get('/openapi/harvest-v1.json', async (_request, reply) => {
    document ??= JSON.stringify(
      openApiDocument(Object.values(harvestV1) as Operation[], { publicUrl, title: 'Harvest API', version: '1' }),
    )
    return reply.type('application/json; charset=utf-8').header('Cache-Control', 'public, max-age=300').send(document)
  })
}
