import type { Question } from '../contract/index.ts'

/** What the page says above suggestions: nothing here understands text, it counts words. */
export const suggestionLabel = 'Suggested by rules: words of the role were matched with a list. Nothing was read or judged.'

export interface Suggestion {
  readonly question: Question
  readonly reason: string
}

interface Rule {
  readonly words: readonly string[]
  readonly question: Pick<Question, 'key' | 'kind' | 'text'> & Partial<Question>
}

const rules: readonly Rule[] = [
  {
    words: ['customer', 'customers', 'client', 'clients', 'account manager', 'sales', 'kunden', 'vertrieb'],
    question: {
      key: 'demanding-customer',
      kind: 'choice',
      text: 'How did {name} handle pressure from a demanding customer?',
      options: ['Needed close support', 'Needed some help', 'Handled it well', 'Calmed the customer and the team'],
    },
  },
  {
    words: ['lead', 'leads', 'leading', 'manager of', 'head of', 'team lead', 'leadership', 'direct reports', 'leitung', 'führung'],
    question: { key: 'leading-people', kind: 'rating', text: 'How well did {name} lead people?' },
  },
  {
    words: ['negotiate', 'negotiation', 'contracts', 'closing', 'quota'],
    question: { key: 'negotiating', kind: 'rating', text: 'How well did {name} negotiate when interests differed?' },
  },
  {
    words: ['engineer', 'developer', 'software', 'code', 'architecture', 'technical', 'entwickler'],
    question: { key: 'technical-judgement', kind: 'rating', text: 'How sound were the technical decisions that {name} took?' },
  },
  {
    words: ['data', 'analysis', 'analyst', 'analytics', 'statistics', 'reporting'],
    question: { key: 'care-with-figures', kind: 'rating', text: 'How careful was {name} with figures and conclusions?' },
  },
  {
    words: ['deadline', 'deadlines', 'shift', 'shifts', 'logistics', 'operations', 'production'],
    question: { key: 'busy-days', kind: 'text', text: 'What did {name} do on the busiest days you remember?', example: false },
  },
  {
    words: ['safety', 'compliance', 'regulated', 'quality assurance', 'audit', 'warehouse', 'driver'],
    question: {
      key: 'rules-and-safety',
      kind: 'rating',
      text: 'How well did {name} keep to rules that protect others?',
      mustAsk: true,
    },
  },
  {
    words: ['junior', 'trainee', 'graduate', 'intern', 'apprentice', 'student'],
    question: { key: 'learning', kind: 'rating', text: 'How quickly did {name} learn what was new?' },
  },
  {
    words: ['remote', 'distributed', 'hybrid', 'home office'],
    question: {
      key: 'working-apart',
      kind: 'text',
      text: 'How did {name} stay in touch when you worked in different places?',
      example: false,
    },
  },
  {
    words: ['independent', 'independently', 'autonomous', 'self-starter', 'ownership', 'startup'],
    question: { key: 'without-guidance', kind: 'rating', text: 'How far did {name} get without being told what to do?' },
  },
  {
    words: ['care', 'nurse', 'patient', 'patients', 'teacher', 'children', 'social work'],
    question: { key: 'people-in-care', kind: 'rating', text: 'How did {name} treat people who depended on them?', mustAsk: true },
  },
]

const complete = ({ question }: Rule): Question => ({
  help: '',
  mustAsk: false,
  options: [],
  ends: ['Needs much support', 'A model for others'],
  example: true,
  ...question,
  source: 'suggested',
})

/** Every question that may be suggested. */
export const suggestedQuestions: readonly Question[] = rules.map(complete)

/** Questions whose words stand in the role's title or description, in the order of this list. */
export function suggestQuestions(role: { title: string; description: string }): Suggestion[] {
  const text = ` ${`${role.title} ${role.description}`.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `
  return rules.flatMap((rule) => {
    const found = rule.words.filter((word) => text.includes(` ${word} `)).slice(0, 3)
    if (found.length === 0) return []
    return [{ question: complete(rule), reason: `The role mentions ${found.map((word) => `“${word}”`).join(', ')}.` }]
  })
}
