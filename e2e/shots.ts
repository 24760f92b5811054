// npm run shots: every route of the router × 1440 and 390 pixels × light and dark × with data and without, as pictures in shots/, each
// held against axe. With an argument, only pages with it in their address: npm run shots -- /hipeople/. Ends with `<routes> routes, <pictures> pictures, <violations> violations`.
import { mkdirSync, rmSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { setupDatabase, startReceiver, startSuiteProcess } from '@orangery/testing/launcher'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchChromium } from './launch.ts'
import { fillScene, type Scene } from './shots-scene.ts'

interface Look {
  readonly data: 'full' | 'empty'
  readonly width: number
  readonly scheme: 'light' | 'dark'
}

interface Shot {
  readonly route: string
  readonly path: string
  readonly folder: string
}

const only = process.argv[2]
const violations: string[] = []
let routes: readonly string[] = []
let pictures = 0

rmSync('shots', { recursive: true, force: true })
const tearDown = await setupDatabase()
const browser = await launchChromium()
const receiver = await startReceiver()
try {
  for (const data of ['full', 'empty'] as const) {
    const suite = await startSuiteProcess({ demo: data === 'full', web: true })
    try {
      const scene = await fillScene(suite, receiver, data === 'full')
      for (const width of [1440, 390])
        for (const scheme of ['light', 'dark'] as const) await walk(suite.url, scene, { data, width, scheme })
    } finally {
      await suite.stop()
    }
  }
} finally {
  await receiver.stop()
  await browser.close()
  await tearDown?.()
}
for (const violation of violations) console.log(violation)
console.log(`${routes.length} routes, ${pictures} pictures, ${violations.length} violations`)
process.exit(violations.length === 0 ? 0 : 1)

async function walk(url: string, scene: Scene, look: Look): Promise<void> {
  const folder = `shots/${look.data}-${look.width}-${look.scheme}`
  mkdirSync(folder, { recursive: true })
  const signedIn = await contextOf(browser, url, look)
  const stranger = await contextOf(browser, url, look)
  const [name = '', value = ''] = scene.cookie.split('=')
  await signedIn.addCookies([{ name, value, url }])
  const page = await signedIn.newPage()
  const strangersPage = await stranger.newPage()
  await page.goto('/recruiting')
  routes = await routesOf(page)
  for (const route of routes)
    await shoot(scene.bare.includes(route) ? strangersPage : page, { route, path: pathOf(route, scene.params), folder })
  for (const path of scene.pages) await shoot(page, { route: `page-${path}`, path, folder })
  for (const [at, path] of scene.links.entries())
    await shoot(strangersPage, {
      route: `link-${at + 1}-${path.split('/')[1]}-${path.split(/[/?]/).at(-1)!.slice(0, 10)}`,
      path,
      folder,
    })
  await signedIn.close()
  await stranger.close()
}

function contextOf(from: Browser, url: string, look: Look): Promise<BrowserContext> {
  return from.newContext({
    baseURL: url,
    viewport: { width: look.width, height: look.width < 600 ? 844 : 900 },
    deviceScaleFactor: look.width < 600 ? 2 : 1,
    colorScheme: look.scheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Oslo',
    reducedMotion: 'reduce',
  })
}

/** The router's own list, asked of the running page, those of the apps included. */
async function routesOf(page: Page): Promise<string[]> {
  await page.waitForFunction('self.__TSR_ROUTER__ !== undefined')
  const paths = (await page.evaluate('Object.keys(self.__TSR_ROUTER__.routesByPath)')) as string[]
  return paths.map((path) => path.replace(/(.)\/$/, '$1')).filter((path) => path !== '/')
}

function pathOf(route: string, params: Scene['params']): string {
  return route.replace(/\$(\w+)/g, (_, name: string) => encodeURIComponent(String(params[route] ?? params[name] ?? 1)))
}

async function shoot(page: Page, { route, path, folder }: Shot): Promise<void> {
  if (only !== undefined && !path.includes(only)) return
  await page.goto(path)
  await page.waitForLoadState('networkidle').catch(() => {})
  await page.screenshot({ path: `${folder}/${route.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '')}.png` })
  pictures += 1
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
  for (const { id, help, nodes } of found.violations)
    for (const node of nodes) violations.push(`${folder} ${route}: ${id}: ${help}: ${node.target.join(' ')}`)
}
