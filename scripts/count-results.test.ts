import { expect, test } from 'vitest'
import { countResults, projectOf } from './count-results.ts'

const file = (name: string, status: string, ...tests: string[]) => ({
  name: `/x/${name}`,
  status,
  startTime: 1000,
  endTime: 3000,
  assertionResults: tests.map((one) => ({ status: one })),
})

test('each file belongs to the project that ran it', () => {
  const paths = ['core/a.test.ts', 'core/a.db.test.ts', 'core/a.flow.test.ts', 'conformance/wire/a.test.ts', 'e2e/a.test.ts']
  expect(paths.map((path) => projectOf(`/x/${path}`))).toEqual(['unit', 'db', 'flow', 'conformance', 'e2e'])
  expect(projectOf('/x/house.test.ts')).toBe('house')
})

test('tests are counted by project; a file that could not be read counts as one failed', () => {
  const report = {
    testResults: [
      file('a.test.ts', 'passed', 'passed', 'passed'),
      file('b.test.ts', 'failed', 'passed', 'failed', 'failed'),
      file('c.db.test.ts', 'failed'),
    ],
  }
  expect(countResults(report)).toEqual([
    { project: 'unit', files: 2, passed: 3, failed: 2, seconds: 4 },
    { project: 'db', files: 1, passed: 0, failed: 1, seconds: 2 },
  ])
})
