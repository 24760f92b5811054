import { type CrowdProgress, seedCrowd } from '@orangery/core'
import { type Config, ConfigError, createLogger, launchPostgres } from '@orangery/platform'
import { openHouse } from './house.ts'
import { openOrganization } from './open-organization.ts'

export interface SeedOptions {
  readonly config: Config
  /** How many candidates to add to what is there. */
  readonly candidates: number
  readonly onProgress?: (progress: CrowdProgress) => void
  /** Stops after the batch that is being written; what was reported stays. */
  readonly signal?: AbortSignal
}

/** Fills the database with made-up people, beside a running suite or without one. Not in production: nobody could tell them apart. */
export async function seedSuite(options: SeedOptions): Promise<CrowdProgress> {
  const { config } = options
  if (config.mode === 'production')
    throw new ConfigError(['ORANGERY_MODE is production; made-up people are only put into demo and test databases'])
  const logger = createLogger({ level: 'warn' })
  const postgres = config.databaseUrl ? undefined : await launchPostgres({ home: config.home, logger })
  try {
    const house = await openHouse({ config, databaseUrl: config.databaseUrl ?? postgres!.url, logger })
    try {
      await openOrganization(house)
      return await seedCrowd(house.coreContext, options)
    } finally {
      await house.close()
    }
  } finally {
    await postgres?.stop()
  }
}
