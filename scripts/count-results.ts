/** What vitest's JSON reporter writes, as far as it is counted. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly startTime: number
    readonly endTime: number
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

export interface ProjectCount {
  readonly project: string
  readonly files: number
  readonly passed: number
  readonly failed: number
  /** Time that its files took, one after the other. */
  readonly seconds: number
}

/** Counts by project. A file that failed without a failing test, such as one that cannot be imported, counts as one failed. */
export function countResults(report: VitestReport): ProjectCount[] {
  const byProject = Map.groupBy(report.testResults, (file) => projectOf(file.name))
  return [...byProject].map(([project, files]) => ({
    project,
    files: files.length,
    passed: files.flatMap((file) => file.assertionResults).filter((one) => one.status === 'passed').length,
    failed: files.map(failuresOf).reduce((sum, failures) => sum + failures, 0),
    seconds: files.reduce((sum, file) => sum + Math.max(0, file.endTime - file.startTime), 0) / 1000,
  }))
}

function failuresOf(file: VitestReport['testResults'][number]): number {
  const failed = file.assertionResults.filter((one) => one.status === 'failed').length
  return file.status === 'failed' ? Math.max(1, failed) : failed
}

/** The same rule as in vitest.config.ts: by folder, then by the end of the name. */
export function projectOf(path: string): string {
  if (/[\\/]conformance[\\/]/.test(path)) return 'conformance'
  if (/[\\/]e2e[\\/]/.test(path)) return 'e2e'
  return /\.(db|flow)\.test\.ts$/.exec(path)?.[1] ?? (path.endsWith('house.test.ts') ? 'house' : 'unit')
}
