import { fileURLToPath } from 'node:url'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { handleTidying, openLastUsed } from './access/index.ts'
import { registerAddresses } from './api/addresses/face.ts'
import { registerAssessment } from './api/assessment/index.ts'
import { registerFiles } from './api/files/face.ts'
import { handleDocuments, registerHarvestV1 } from './api/harvest-v1/index.ts'
import { registerIngestion } from './api/ingestion/index.ts'
import { registerJobBoard } from './api/job-board/index.ts'
import { type Connections, registerRecruiting } from './api/recruiting/index.ts'
import { handleRejectionEmails } from './applications/index.ts'
import { handleAssessments } from './assessments/index.ts'
import { handleBlobRemoval } from './attachments/index.ts'
import type { CoreContext } from './context.ts'
import { type FanOutLoop, fanOut, handleDeliveries, runFanOut } from './webhooks/index.ts'

export { createApiKey } from './access/index.ts'
export type { Connections, ConnectStep } from './api/recruiting/index.ts'
export type { CoreContext, Staff } from './context.ts'
export { type CrowdProgress, type SeededDemo, seedCrowd, seedDemo } from './demo/index.ts'
export { findOrganization, nameOrganization } from './organization/index.ts'
export type { Tables } from './tables/index.ts'
export { openUserOf } from './users/index.ts'
export { createHook } from './webhooks/index.ts'

export const coreMigrations = { schema: 'recruiting', directory: fileURLToPath(new URL('../migrations', import.meta.url)) }

export interface HarvestFace {
  /** True when the call came over the public address by plain http, and must be refused. */
  readonly isPlainHttp: (request: FastifyRequest) => boolean
  readonly baseUrl: (request: FastifyRequest) => string
  readonly checkReplies: boolean
}

export interface Core {
  /** Serves /v1 and /v2 in a scope of its own. */
  registerHarvest(app: FastifyInstance, face: HarvestFace): void
  /** Serves /v1/boards in a scope of its own. */
  registerJobBoard(app: FastifyInstance, face: Omit<HarvestFace, 'baseUrl'>): void
  /** Serves /v1/partner in a scope of its own. */
  registerIngestion(app: FastifyInstance, face: Omit<HarvestFace, 'baseUrl'>): void
  /** Serves /api/recruiting in a scope that has the accounts plugin. */
  registerWeb(app: FastifyInstance, connections: Connections): void
  /** Serves mark_completed for assessment partners, and the address of a profile that they are given, in a scope without sessions. */
  registerAssessment(app: FastifyInstance, face: Pick<HarvestFace, 'isPlainHttp'>): void
  /** Serves /files in a scope without sessions. */
  registerFiles(app: FastifyInstance): void
  /** Serves /verify-address in a scope without sessions. */
  registerAddresses(app: FastifyInstance): void
  /** Runs fan-out in this process until stopped. */
  runFanOut(databaseUrl: string): FanOutLoop
  /** Runs fan-out once to its end; answers how many facts it took. */
  fanOutOnce(): Promise<number>
  stop(): Promise<void>
}

/** The Recruiting core on what it is handed. Registers its jobs with the queue. */
export function openCore(context: CoreContext): Core {
  const lastUsed = openLastUsed(context)
  handleDeliveries(context)
  handleRejectionEmails(context)
  handleTidying(context)
  handleBlobRemoval(context)
  handleAssessments(context)
  handleDocuments(context)
  return {
    registerHarvest: (app, face) => registerHarvestV1(app, context, { ...face, lastUsed }),
    registerJobBoard: (app, face) => registerJobBoard(app, context, { ...face, lastUsed }),
    registerIngestion: (app, face) => registerIngestion(app, context, { ...face, lastUsed }),
    registerWeb: (app, connections) => registerRecruiting(app, context, connections),
    registerAssessment: (app, face) => registerAssessment(app, context, face),
    registerFiles: (app) => registerFiles(app, context),
    registerAddresses: (app) => registerAddresses(app, context),
    runFanOut: (databaseUrl) => runFanOut(context, databaseUrl),
    async fanOutOnce() {
      let handled = 0
      for (let took = await fanOut(context); took > 0; took = await fanOut(context)) handled += took
      return handled
    },
    stop: () => lastUsed.stop(),
  }
}
