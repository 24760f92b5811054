import { countSegments } from '@orangery/carriers'
import { describe, expect, test } from 'vitest'
import { type Language, language } from '../contract/index.ts'
import { standardQuestions } from '../questionnaires/standard.ts'
import { suggestedQuestions } from '../questionnaires/suggest.ts'
import { assessmentTexts } from './assessment/index.ts'
import { candidateTexts } from './candidate/index.ts'
import { frameTexts } from './frame/index.ts'
import { mailTexts } from './mails/index.ts'
import { questionTexts } from './questions/index.ts'
import { refereeTexts } from './referee/index.ts'
import { wordTexts } from './words/index.ts'

const ours = [...standardQuestions, ...suggestedQuestions]
const englishQuestions = {
  ends: ours[0]!.ends,
  questions: Object.fromEntries(ours.map(({ key, text, options }) => [key, options.length > 0 ? { text, options } : { text }])),
}
const areas: Readonly<Record<string, Readonly<Record<Language, unknown>>>> = {
  assessment: assessmentTexts,
  candidate: candidateTexts,
  frame: frameTexts,
  mails: mailTexts,
  questions: { ...questionTexts, en: englishQuestions },
  referee: refereeTexts,
  words: wordTexts,
}
const others = language.options.filter((one) => one !== 'en')

/** Every text of an area by its place; functions are asked for one and for several. */
function flatten(texts: unknown, place = ''): [string, string][] {
  if (typeof texts === 'string') return [[place, texts]]
  if (typeof texts === 'function')
    return [1, 2].map((count) => [`${place}(${count})`, answerOf(texts as (...parts: unknown[]) => string, count)])
  return Object.entries(texts as object).flatMap(([key, text]) => flatten(text, `${place}.${key}`))
}

function answerOf(text: (...parts: unknown[]) => string, count: number): string {
  try {
    return text(count, count, count, count, count)
  } catch {
    return text('manager', 'Lena')
  }
}

const wordsIn = (text: string) => text.match(/\p{L}[\p{L}’'-]*/gu) ?? []

describe.each(Object.entries(areas))('the texts of %s', (_area, texts) => {
  test.each(others)('have the same places in English and in %s, none of them empty', (one) => {
    const places = (of: unknown) => flatten(of).map(([place]) => place)
    expect(places(texts[one])).toEqual(places(texts.en))
    expect(flatten(texts[one]).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('no sentence of more than three words is the same in two languages', () => {
    const said = language.options.flatMap((one) => [...new Set(flatten(texts[one]).map(([, text]) => text))])
    const twice = said.filter((text, at) => said.indexOf(text) !== at && wordsIn(text).length > 3)
    expect(twice).toEqual([])
  })

  test.each(others)('no English word was left in %s', (one) => {
    const english = /\b(the|your|you|and|with|this|who|from|what|nobody|reference|question|until)\b/i
    // The words that the mail of any language is answered by.
    const left = flatten(texts[one]).filter(([, text]) => english.test(text) && !(one === 'fr' && /question/i.test(text)))
    expect(left).toEqual([])
  })
})

test.each([
  ['de', /["“](?=\p{L})|[«»]|¿|¡/u],
  ['es', /["“”„]|’/],
  ['fr', /["“”„]|'|[^\u00a0][?!;:»](?!\/\/|\d)/],
] as const)('signs are those of the language: %s', (one, foreign) => {
  const all = Object.values(areas).flatMap((texts) => flatten(texts[one]))
  expect(all.filter(([, text]) => foreign.test(text))).toEqual([])
})

test.each(language.options)('an SMS in %s is packed as tightly as SMS can be', (one) => {
  const { sms, smsStop } = mailTexts[one].referee
  // The one space that is no character of SMS is made plain where it is sent.
  const text = `${sms('Norrg\u00e5rd Foods', 'Anna Berg')} http://suite.example/r/x\n${smsStop}`.replaceAll('\u00a0', ' ')
  expect(countSegments(text)).toMatchObject({ encoding: 'GSM-7', segments: 1 })
})
