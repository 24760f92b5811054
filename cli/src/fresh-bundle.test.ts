import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundles, freshBundle } from './fresh-bundle.ts'

let root: string
const source = () => join(root, 'source.ts')
const entry = () => join(root, bundles, 'one', 'orangery.mjs')
const manifest = () => join(root, bundles, 'manifest.json')

beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'fresh-bundle-')), '/')
  mkdirSync(join(entry(), '..'), { recursive: true })
  writeFileSync(source(), 'export const a = 1')
  writeFileSync(entry(), 'const a = 1')
  publish(root)
})
afterEach(() => rmSync(root, { recursive: true }))

function publish(of: string): void {
  const files = [source(), entry()].map((path) => [path.slice(root.length), statSync(path).size, statSync(path).mtimeMs])
  writeFileSync(manifest(), JSON.stringify({ root: of, entry: entry().slice(root.length), files }))
}

test('a bundle is fresh while nothing that it was made of has changed', () => {
  expect(freshBundle(root)).toBe(pathToFileURL(entry()).href)
})

test.each([
  ['a source has another size', () => writeFileSync(source(), 'export const a = 11')],
  ['a source was written again', () => utimesSync(source(), new Date(), new Date(statSync(source()).mtimeMs + 5))],
  ['a source is gone', () => rmSync(source())],
  ['a part of it was cut short', () => writeFileSync(entry(), 'const')],
  ['it is gone', () => rmSync(join(root, bundles, 'one'), { recursive: true })],
  ['its manifest was cut short', () => writeFileSync(manifest(), '{"root":')],
  ['no manifest was written', () => rmSync(manifest())],
  ['the checkout was moved', () => publish('/elsewhere/')],
])('there is none when %s', (_what, change) => {
  change()
  expect(freshBundle(root)).toBeUndefined()
})
