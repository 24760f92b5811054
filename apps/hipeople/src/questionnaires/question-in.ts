import type { Language, Question } from '../contract/index.ts'
import { de, que } from '../texts/french.ts'
import { questionTexts } from '../texts/questions/index.ts'
import { standardQuestions } from './standard.ts'
import { suggestedQuestions } from './suggest.ts'

const ours = new Map([...standardQuestions, ...suggestedQuestions].map((question) => [question.key, question]))

/**
 * A question as it is shown in a language. Those that come with HiPeople are translated while nobody has changed their words; what a member
 * wrote stays as written. Answers are kept with the question as it is stored: choices go by their place.
 */
export function questionIn(language: Language, question: Question): Question {
  if (language === 'en') return question
  const original = question.source === 'own' ? undefined : ours.get(question.key)
  const { ends, questions } = questionTexts[language]
  const translated = questions[question.key]
  const { options } = translated ?? {}
  return {
    ...question,
    text: original && translated && original.text === question.text ? translated.text : question.text,
    options: original && options && areSame(original.options, question.options) ? [...options] : question.options,
    // These words stand in every questionnaire until somebody changes them.
    ends: areSame(defaultEnds, question.ends) ? [...ends] : question.ends,
  }
}

const defaultEnds = standardQuestions[0]?.ends ?? []

function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at])
}

/** The question with the candidate's first name in it. */
export function askedText(language: Language, text: string, name: string): string {
  const fitted = language === 'fr' ? text.replaceAll('de {name}', de(name)).replaceAll('que {name}', que(name)) : text
  return fitted.replaceAll('{name}', name)
}
