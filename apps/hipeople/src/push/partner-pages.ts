import { DomainError, type FastifyReply, type FastifyRequest, type PublicPage } from '@orangery/app-kit'
import { responseError, sendTest, testStatus } from '@orangery/contract/assessment'
import { z } from 'zod'
import type { House } from '../house.ts'
import { requestByPushRef } from '../requests/requests.store.ts'
import { listPartnerTests } from './partner-tests.ts'
import { noteCalled, notePushError } from './push-key.store.ts'
import { isOurAts, partnerPath } from './push-key.ts'
import { statusOf } from './status-of.ts'
import { takeOrder } from './take-order.ts'

const statuses = { 'not-found': 404, refused: 422, forbidden: 403, conflict: 409, unavailable: 503 } as const

/** The four addresses of the assessment partner contract. JSON in and out; the key decides, and nothing is told without it. */
export function partnerPages(house: House): PublicPage[] {
  const page = (method: 'GET' | 'POST', path: string, work: (request: FastifyRequest) => Promise<unknown>): PublicPage => ({
    method,
    path: `${partnerPath}/${path}`,
    handler: (request, reply) => answer(house, { request, reply, work }),
  })
  return [
    page('GET', 'list_tests', () => listPartnerTests(house.db)),
    page('POST', 'send_test', async ({ body }) => ({ partner_interview_id: await takeOrder(house, read(sendTest.body, body)) })),
    page('GET', 'test_status', async ({ query }) => {
      const { partner_interview_id: ref } = read(testStatus.query, query)
      const request = await requestByPushRef(house.db, ref)
      if (!request || request.erased_at)
        throw new DomainError('sending', `There is no sending with the id ${ref}.`, { kind: 'not-found' })
      return statusOf(house, request)
    }),
    page('POST', 'response_error', async ({ body }) => {
      const { api_call, errors } = read(responseError.body, body)
      await notePushError(house.db, { text: `${api_call}: ${errors.join('; ')}`.slice(0, 2000), at: house.clock.now() })
      return { status: 200 }
    }),
  ]
}

async function answer(
  house: House,
  { request, reply, work }: { request: FastifyRequest; reply: FastifyReply; work: (request: FastifyRequest) => Promise<unknown> },
): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-store').type('application/json; charset=utf-8')
  if (!(await isOurAts(house, request.headers.authorization)))
    return reply
      .code(401)
      .header('www-authenticate', 'Basic realm="HiPeople"')
      .send({ message: 'The key is not known. An admin of HiPeople finds it under Settings > Integrations.' })
  await noteCalled(house.db, house.clock.now())
  try {
    return reply.send(JSON.stringify(await work(request)))
  } catch (error) {
    if (error instanceof DomainError) return reply.code(statuses[error.kind]).send({ message: error.publicMessage })
    house.logger.error({ err: error }, 'a call of the ATS as our partner failed')
    return reply.code(500).send({ message: 'Something went wrong on our side. Try again in a moment.' })
  }
}

function read<T extends z.ZodType>(shape: T, given: unknown): z.output<T> {
  const { success, data, error } = shape.safeParse(given)
  if (success) return data
  throw new DomainError('shape', z.prettifyError(error))
}
