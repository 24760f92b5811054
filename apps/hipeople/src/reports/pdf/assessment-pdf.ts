import { type AssessmentSnapshot, bandLabels, notInterpretable, scoringLabels, testKindLabels } from '../../contract/index.ts'
import { momentText } from '../../mails/dates.ts'
import { ink, openWriter, type Writer } from './writer.ts'

const quiet = { color: ink.third, size: 9.5 } as const
type Result = AssessmentSnapshot['results'][number]

/** Draws the report on an assessment. Everything in the PDF stands in the snapshot. */
export async function assessmentPdf(snapshot: AssessmentSnapshot, { zone }: { zone: string }): Promise<Buffer> {
  const writer = openWriter({
    title: `Assessment report: ${snapshot.candidateName}`,
    lang: 'en',
    footer: `${snapshot.candidateName} · ${snapshot.roleTitle} · version ${snapshot.version}`,
  })
  writer.heading(1, snapshot.candidateName)
  writer.paragraph(`Assessment report for ${snapshot.roleTitle} (${snapshot.jobName}) at ${snapshot.company}`, {
    size: 12,
    after: 4,
  })
  writer.paragraph(`Version ${snapshot.version}, made ${momentText(new Date(snapshot.madeAt), zone)}`, { ...quiet, after: 14 })
  writer.heading(2, 'Score')
  writer.paragraph(snapshot.score === null ? 'No score' : `${snapshot.score} of 100`, { bold: true, after: 2 })
  writer.paragraph(snapshot.scoreSays, quiet)
  if (snapshot.extraTimePercent > 0)
    writer.paragraph(`The candidate had ${snapshot.extraTimePercent} % more time for each timed test.`, { after: 2 })
  writer.paragraph(
    'A test is a small part of a picture on one day. Nobody has measured whether these tests foretell how somebody does at work.',
    { ...quiet, after: 14 },
  )
  for (const result of snapshot.results) drawResult(writer, result, zone)
  return writer.finish()
}

function drawResult(writer: Writer, result: Result, zone: string): void {
  const again =
    result.attempt > 1 || !result.isNewest ? `, attempt ${result.attempt}${result.isNewest ? ', the one that counts' : ''}` : ''
  writer.heading(2, `${result.title}${again}`)
  writer.paragraph(`${testKindLabels[result.kind]}. ${scoringLabels[result.scoring]}.`, quiet)
  const limit = result.limitSeconds === null ? 'no limit' : `limit ${timeText(result.limitSeconds)}`
  const end = { candidate: 'finished by the candidate', time: 'ended by the timer', closed: 'ended when the check was closed' }
  writer.paragraph(
    `${result.answered} of ${result.of} answered in ${timeText(result.usedSeconds)} (${limit}), ${end[result.endedBy]}, ${momentText(new Date(result.endedAt), zone)}.`,
    { after: 2 },
  )
  if (result.uninterpretable)
    writer.paragraph(`Not interpretable: ${notInterpretable[result.uninterpretable]}`, { bold: true, after: 2 })
  if (result.percent !== null && result.scoring === 'right-wrong')
    writer.paragraph(
      `${result.raw} of ${result.max} points (${result.percent} %)${result.percentile === null || !result.band ? '' : `; percentile ${result.percentile}, ${bandLabels[result.band].toLowerCase()} of the group`}`,
      { bold: true, after: 2 },
    )
  if (result.fit !== null) writer.paragraph(`Fit to the wanted profile: ${result.fit} of 100`, { bold: true, after: 2 })
  if (result.norm) writer.paragraph(`Compared with: ${result.norm.name}. ${result.norm.about}`, quiet)
  if (!result.comparable)
    writer.paragraph('The test has a newer version. Results of the two are not compared.', { ...quiet, after: 2 })
  for (const one of result.dimensions) {
    const wanted = one.wanted ? `, wanted ${one.wanted.from} to ${one.wanted.to}` : ''
    const where = one.percentile === null ? '' : `, percentile ${one.percentile}`
    writer.paragraph(`${one.name}: ${one.percent === null ? 'not answered' : `${one.percent} of 100`}${where}${wanted}`, {
      bold: true,
      after: 1,
    })
    if (one.explanation) writer.paragraph(one.explanation, { indent: 12, after: 2 })
  }
  for (const { question, answer } of result.texts) {
    writer.paragraph(question, { bold: true, after: 1 })
    writer.paragraph(answer || 'Not answered.', { indent: 12 })
  }
  if (result.signals.length > 0) {
    writer.paragraph('Noticed during the test. It proves nothing by itself and changes no score.', quiet)
    for (const { level, text, innocent } of result.signals) {
      writer.paragraph(`${level === 'strong' ? 'Strong' : 'Weak'}: ${text}`, { bold: true, after: 1 })
      writer.paragraph(`Innocent explanations: ${innocent}`, { indent: 12 })
    }
  }
  writer.space(8)
}

function timeText(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const rest = seconds % 60
  return minutes === 0 ? `${rest} s` : rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}
