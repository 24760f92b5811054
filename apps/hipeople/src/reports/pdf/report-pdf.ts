import { type ReportSnapshot, relationshipLabels, verifiedText } from '../../contract/index.ts'
import { dayText, momentText, periodText } from '../../mails/dates.ts'
import { ink, openWriter, type Writer } from './writer.ts'

const quiet = { color: ink.third, size: 9.5 } as const

/** Draws a snapshot. Everything in the PDF stands in the snapshot, so the same version is always the same report. */
export async function reportPdf(snapshot: ReportSnapshot, { zone }: { zone: string }): Promise<Buffer> {
  const writer = openWriter({
    title: `Reference report: ${snapshot.candidateName}`,
    lang: 'en',
    footer: `${snapshot.candidateName} · ${snapshot.roleTitle} · version ${snapshot.version}`,
  })
  head(writer, snapshot, zone)
  summary(writer, snapshot, zone)
  signals(writer, snapshot)
  comparison(writer, snapshot)
  referees(writer, snapshot, zone)
  if (writer.replaced)
    writer.paragraph(
      '\u25a1 or a question mark in a diamond stands for a character that this file cannot draw. The page of the report shows it.',
      quiet,
    )
  return writer.finish()
}

function head(writer: Writer, snapshot: ReportSnapshot, zone: string): void {
  writer.heading(1, snapshot.candidateName)
  writer.paragraph(`Reference report for ${snapshot.roleTitle} (${snapshot.jobName}) at ${snapshot.company}`, {
    size: 12,
    after: 4,
  })
  const by = snapshot.finalisedBy ? `, finalised by ${snapshot.finalisedBy}` : ''
  writer.paragraph(`Version ${snapshot.version}, made ${momentText(new Date(snapshot.madeAt), zone)}${by}`, {
    ...quiet,
    after: snapshot.reusedFrom ? 4 : 14,
  })
  if (snapshot.reusedFrom)
    writer.paragraph(
      `The references were given for ${snapshot.reusedFrom.jobName}, complete on ${dayText(new Date(snapshot.reusedFrom.completedAt), zone)}, and serve here too.`,
      { ...quiet, after: 14 },
    )
}

function summary(writer: Writer, { summary: numbers }: ReportSnapshot, zone: string): void {
  writer.heading(2, 'Summary')
  const kinds = numbers.kinds.map(
    ({ kind, count }) => `${count} ${relationshipLabels[kind][count === 1 ? 'label' : 'many'].toLowerCase()}`,
  )
  const facts = [
    `Answered: ${numbers.answered} of ${numbers.asked} (${numbers.responseRate} %), wanted ${numbers.wanted}${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`,
    numbers.meanRating === null ? null : `Mean of ${numbers.ratings} ratings: ${numbers.meanRating} of 5`,
    numbers.firstAskedAt && numbers.lastAnsweredAt
      ? `First asked ${dayText(new Date(numbers.firstAskedAt), zone)}, last answer ${dayText(new Date(numbers.lastAnsweredAt), zone)}`
      : null,
    numbers.fewerReason ? `Fewer than wanted were named: “${numbers.fewerReason}”` : null,
  ]
  for (const fact of facts) if (fact) writer.paragraph(fact, { after: 2 })
  writer.space(6)
  for (const sentence of numbers.sentences) writer.paragraph(sentence, { after: 2 })
  writer.paragraph('These sentences are made by rules from the numbers. Nobody and nothing has judged the texts.', {
    ...quiet,
    after: 14,
  })
}

function signals(writer: Writer, snapshot: ReportSnapshot): void {
  if (snapshot.signals.length === 0) return
  writer.heading(2, 'Signals')
  writer.paragraph('They prove nothing by themselves and change no rating.', quiet)
  for (const { level, text, innocent } of snapshot.signals) {
    writer.paragraph(`${level === 'strong' ? 'Strong' : 'Weak'}: ${text}`, { bold: true, after: 1 })
    writer.paragraph(`Innocent explanations: ${innocent}`, { indent: 12 })
  }
  writer.space(8)
}

function comparison(writer: Writer, snapshot: ReportSnapshot): void {
  writer.heading(2, 'Question by question')
  for (const { question, answers, mean, lowest, highest, choices, didNotSee } of snapshot.questions) {
    writer.heading(3, question.text.replaceAll('{name}', snapshot.candidateName))
    if (question.kind === 'rating' && mean !== null)
      writer.paragraph(
        `Mean ${mean} of 5, from ${lowest} (1: ${question.ends[0]}) to ${highest} (5: ${question.ends[1]}). Not seen by ${didNotSee}.`,
        quiet,
      )
    if (question.kind === 'choice')
      writer.paragraph(`${choices.map(({ option, count }) => `${option}: ${count}`).join(' · ')} · Not seen: ${didNotSee}`, quiet)
    for (const answer of answers) {
      const who = `${answer.name}, ${relationshipLabels[answer.relationship].label.toLowerCase()}`
      if (question.kind === 'rating')
        writer.ratingRow({
          who,
          rating: answer.rating,
          note: answer.didNotSee ? 'did not see this' : answer.rating === null ? 'not answered' : `${answer.rating} of 5`,
        })
      else
        writer.paragraph(
          `${who}: ${answer.didNotSee ? 'did not see this' : (answer.choice ?? (question.kind === 'choice' ? 'not answered' : ''))}`,
          { bold: question.kind === 'text', after: 2 },
        )
      if (answer.text) writer.paragraph(answer.text, { indent: 12 })
      if (answer.redaction === 'redacted') writer.paragraph('Shortened by a member of the hiring team.', { ...quiet, indent: 12 })
      if (answer.redaction === 'held-back')
        writer.paragraph(
          'A text is held back: it may touch something that belongs into no reference, and a member has yet to look at it.',
          { ...quiet, indent: 12 },
        )
    }
    writer.space(8)
  }
}

function referees(writer: Writer, snapshot: ReportSnapshot, zone: string): void {
  writer.heading(2, 'Referees')
  for (const referee of snapshot.referees) {
    writer.heading(3, referee.name)
    const period = periodText(referee.from, referee.to)
    writer.paragraph(
      `${relationshipLabels[referee.relationship].label} at ${referee.company}${period ? `, ${period}` : ''}. Title of the candidate there: ${referee.candidateTitle || 'not given'}.`,
      { after: 2 },
    )
    if (referee.relationshipDiffers) writer.paragraph(referee.relationshipDiffers, { after: 2 })
    const dates = [
      referee.askedAt && `asked ${dayText(new Date(referee.askedAt), zone)}`,
      referee.answeredAt && `answered ${dayText(new Date(referee.answeredAt), zone)}`,
    ].filter(Boolean)
    const by = referee.onBehalfBy ? `; filled in by phone by ${referee.onBehalfBy}` : ''
    writer.paragraph(`${referee.state}${dates.length > 0 ? `: ${dates.join(', ')}` : ''}. ${verifiedText(referee)}${by}.`, {
      after: 2,
    })
    for (const flag of referee.flags) writer.paragraph(flag, quiet)
    writer.space(6)
  }
}
