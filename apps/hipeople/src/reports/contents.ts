import type { ModuleId } from '../contract/index.ts'
import type { ReportRow } from './reports.store.ts'

/** What reports of both modules have in common, for feed, mail, list and link page. */
export interface Contents {
  readonly module: ModuleId
  /** "Reference report" or "Assessment report". */
  readonly title: string
  readonly candidateName: string
  readonly roleTitle: string
  readonly company: string
  readonly madeAt: Date
  /** Referees who answered of those asked, or tests that are over of those given. */
  readonly done: number
  readonly of: number
  /** Facts for the note in the feed, a sentence each. */
  readonly sentences: readonly string[]
  /** What draws is loaded with the first report. */
  draw(options: { zone: string }): Promise<Buffer>
}

/** Undefined once the report was erased. */
export function contentsOf({ snapshot, assessment }: Pick<ReportRow, 'snapshot' | 'assessment'>): Contents | undefined {
  if (snapshot) {
    const { summary, reusedFrom } = snapshot
    return {
      ...headOf(snapshot),
      module: 'reference-check',
      title: 'Reference report',
      done: summary.answered,
      of: summary.asked,
      sentences: [
        `${summary.answered} of ${summary.asked} referees answered.`,
        ...(reusedFrom ? [`The references were given for ${reusedFrom.jobName} and serve here too.`] : []),
      ],
      draw: async (options) => (await import('./pdf/report-pdf.ts')).reportPdf(snapshot, options),
    }
  }
  if (!assessment) return undefined
  const newest = assessment.results.filter(({ isNewest }) => isNewest)
  return {
    ...headOf(assessment),
    module: 'assessment',
    title: 'Assessment report',
    done: newest.length,
    of: newest.length,
    sentences: [
      `Status: complete, ${newest.length} ${newest.length === 1 ? 'test' : 'tests'}.`,
      assessment.score === null ? 'No score: nothing could be read as a number.' : `Score: ${assessment.score} of 100.`,
    ],
    draw: async (options) => (await import('./pdf/assessment-pdf.ts')).assessmentPdf(assessment, options),
  }
}

function headOf(of: { candidateName: string; roleTitle: string; company: string; madeAt: string }) {
  return { candidateName: of.candidateName, roleTitle: of.roleTitle, company: of.company, madeAt: new Date(of.madeAt) }
}
