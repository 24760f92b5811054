import { defineConfig } from 'vitest/config'

const off = ['**/node_modules/**', '**/dist/**', '.orangery/**']
const at = (...folders: string[]) => folders.map((folder) => `${folder}/**/`)
const sources = at('contract', 'core', 'packages', 'apps', 'server', 'cli', 'web/src', 'scripts', 'torture')
const named = (suffix: string) => sources.map((folder) => `${folder}*${suffix}`)

/** Six projects, told apart by a test file's name or folder; `npm test` runs them all. */
export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      { test: { name: 'unit', include: named('.test.ts'), exclude: [...off, '**/*.db.test.ts', '**/*.flow.test.ts'] } },
      {
        test: {
          name: 'db',
          include: named('.db.test.ts'),
          exclude: off,
          globalSetup: 'packages/testing/src/setup-database.ts',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'flow',
          include: named('.flow.test.ts'),
          exclude: off,
          globalSetup: 'packages/testing/src/setup-database.ts',
          testTimeout: 60_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'conformance',
          include: ['conformance/**/*.test.ts'],
          exclude: off,
          globalSetup: 'conformance/setup.ts',
          testTimeout: 30_000,
          hookTimeout: 90_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude: off,
          globalSetup: 'packages/testing/src/setup-database.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
        },
      },
      { test: { name: 'house', include: ['house.test.ts'], exclude: off } },
    ],
  },
})
