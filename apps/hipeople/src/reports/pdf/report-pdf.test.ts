import { expect, test } from 'vitest'
import type { ReportSnapshot } from '../../contract/index.ts'
import { standardQuestions } from '../../questionnaires/standard.ts'
import { reportPdf } from './report-pdf.ts'
import { textOfPdf } from './text-of-pdf.ts'

const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihungsurkundenmappenhersteller'.repeat(3)
const tenThousand =
  `${'He kept every promise he made to us, and told us early when he could not. '.repeat(125)}مرحبا 😀 ${long}`.slice(0, 10_000)
const people = Array.from({ length: 40 }, (_, at) => ({
  refereeId: at + 1,
  name: at % 3 === 0 ? 'ياسمين حداد' : at % 3 === 1 ? `Łukasz ${long.slice(0, 80)}` : `Referee ${at}`,
  relationship: 'peer' as const,
}))

const snapshot: ReportSnapshot = {
  candidateName: 'Łukasz Wójcik',
  roleTitle: 'Senior Account Manager',
  jobName: 'Senior Account Manager',
  company: 'Norrgård Foods',
  madeAt: '2026-11-17T10:00:00.000Z',
  version: 1,
  finalisedBy: null,
  summary: {
    wanted: 40,
    asked: 40,
    answered: 40,
    declined: 0,
    responseRate: 100,
    meanRating: 4.2,
    ratings: 160,
    firstAskedAt: '2026-11-10T10:00:00.000Z',
    lastAnsweredAt: '2026-11-16T10:00:00.000Z',
    sentences: ['40 of 40 referees answered.'],
    kinds: [{ kind: 'peer', count: 40 }],
    fewerReason: null,
  },
  questions: standardQuestions.map((question, index) => ({
    question,
    mean: question.kind === 'rating' ? 4.2 : null,
    lowest: question.kind === 'rating' ? 3 : null,
    highest: question.kind === 'rating' ? 5 : null,
    choices: question.options.map((option) => ({ option, count: 10 })),
    didNotSee: 0,
    answers: people.map((person) => ({
      ...person,
      rating: question.kind === 'rating' ? 4 : null,
      choice: question.options[0] ?? null,
      text: index === 5 ? tenThousand : 'Fine 👍',
      didNotSee: false,
      redaction: 'none' as const,
    })),
  })),
  referees: people.map(({ refereeId, name, relationship }) => ({
    id: refereeId,
    name,
    company: 'Baltic Freight',
    candidateTitle: 'Account Manager',
    relationship,
    relationshipDiffers: null,
    from: '2021-03',
    to: null,
    state: 'Answered',
    verified: 'none' as const,
    onBehalfBy: null,
    flags: [],
    askedAt: '2026-11-10T10:00:00.000Z',
    answeredAt: '2026-11-16T10:00:00.000Z',
  })),
  signals: [],
}

test('[EH-20] forty referees with 10,000 characters each, long words, Arabic and emoji: whole, searchable and tagged', async () => {
  const pdf = await reportPdf(snapshot, { zone: 'Europe/Oslo' })
  const raw = pdf.toString('latin1')
  expect(raw).toContain('/MarkInfo')
  expect(raw).toContain('/StructTreeRoot')
  expect(raw).toMatch(/\/Lang \(en\)/)
  expect(raw).not.toMatch(/\/JavaScript|\/Launch|\/OpenAction/)
  const pages = await textOfPdf(pdf)
  const text = pages.join('\n')
  expect(pages.length).toBeGreaterThan(80)
  for (const words of ['Łukasz Wójcik', 'ياسمين حداد', 'مرحبا', '👍', 'Question by question', `${pages.length} of ${pages.length}`])
    expect(text).toContain(words)
  // 40 texts of 10,000 characters, less the blanks at line ends.
  expect(text.replace(/\s/g, '').length).toBeGreaterThan(40 * 7_500)
}, 60_000)
