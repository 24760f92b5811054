import { registerRoute } from '@orangery/accounts'
import type { FastifyInstance } from 'fastify'
import type { CoreContext } from '../../context.ts'
import { applicationBindings } from './applications.ts'
import { approvalBindings } from './approvals.ts'
import { assessmentBindings } from './assessments.ts'
import { candidateActBindings } from './candidate-acts.ts'
import { candidateBindings } from './candidates.ts'
import { type Connections, connectionBindings } from './connections.ts'
import { credentialBindings } from './credentials.ts'
import { customFieldBindings } from './custom-fields.ts'
import { deliveryBindings } from './deliveries.ts'
import { homeBindings } from './home.ts'
import { interviewBindings } from './interviews.ts'
import { jobPostBindings } from './job-posts.ts'
import { jobBindings } from './jobs.ts'
import { offerBindings } from './offers.ts'
import { organizationBindings } from './organization.ts'
import { recruitingPolicies, viewerOf } from './policies.ts'
import { userBindings } from './users.ts'
import { webHookTemplateBindings } from './web-hook-templates.ts'
import { webHookBindings } from './web-hooks.ts'

/** An attachment of 100 MB as base64, with room for the rest. */
const bodyLimit = 140 * 1024 * 1024

/** Serves /api/recruiting/*. The scope must have the accounts plugin; a route whose policy has no rule stops the start. */
export function registerRecruiting(app: FastifyInstance, core: CoreContext, connections: Connections): void {
  const policies = recruitingPolicies(core)
  const bindings = [
    ...homeBindings,
    ...candidateBindings,
    ...candidateActBindings,
    ...applicationBindings,
    ...jobBindings,
    ...jobPostBindings,
    ...approvalBindings,
    ...offerBindings,
    ...interviewBindings,
    ...assessmentBindings,
    ...userBindings,
    ...organizationBindings,
    ...customFieldBindings,
    ...credentialBindings,
    ...webHookBindings,
    ...webHookTemplateBindings,
    ...deliveryBindings,
    ...connectionBindings(connections),
  ]
  for (const { route, handler } of bindings)
    registerRoute(app, route, {
      policies,
      ...(route.id === 'recruiting.add-attachment' ? { bodyLimit } : {}),
      handler: ({ params, query, body, principal, request }) => {
        const viewer = viewerOf(request)
        const timeZone = principal?.timeZone || 'UTC'
        return handler({
          core,
          viewer,
          actor: { userId: viewer.user.id || null, keyId: null },
          timeZone,
          params,
          query,
          body,
        }) as never
      },
    })
}
