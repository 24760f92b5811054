// Fills a template: node fill-ground.ts demo|bare <database url> <home>. A process of its own, so that test files that only speak to a
// running suite load none of it.
import { createLogger } from '@orangery/platform'
import { openHouse, openOrganization } from '@orangery/server'
import { suiteConfig } from './suite-config.ts'

const [kind, databaseUrl = '', home = ''] = process.argv.slice(2)
// Outside the demo, and only there, an organisation starts with nothing but its name and its owner.
const config = { ...suiteConfig({ databaseUrl, home }), mode: kind === 'demo' ? ('test' as const) : ('production' as const) }
const house = await openHouse({ config, databaseUrl, logger: createLogger({ level: 'warn' }) })
try {
  await openOrganization(house)
} finally {
  await house.close()
}
