import type { Question } from '../contract/index.ts'

const standard = (question: Pick<Question, 'key' | 'kind' | 'text'> & Partial<Question>): Question => ({
  help: '',
  mustAsk: false,
  options: [],
  ends: ['Needs much support', 'A model for others'],
  example: true,
  source: 'standard',
  ...question,
})

/** What is asked when nobody wrote a questionnaire of their own. */
export const standardTitle = 'Standard reference'

export const standardQuestions: readonly Question[] = [
  standard({ key: 'quality', kind: 'rating', text: 'How good was the work that {name} delivered?', mustAsk: true }),
  standard({ key: 'reliability', kind: 'rating', text: 'How reliably did {name} keep agreements and dates?', mustAsk: true }),
  standard({ key: 'teamwork', kind: 'rating', text: 'How well did {name} work with others?' }),
  standard({ key: 'communication', kind: 'rating', text: 'How clearly did {name} speak and write?' }),
  standard({
    key: 'pressure',
    kind: 'choice',
    text: 'How did {name} handle pressure?',
    options: ['Needed close support', 'Needed some help', 'Handled it well', 'Calmed others, too'],
  }),
  standard({ key: 'strengths', kind: 'text', text: 'What does {name} do better than most?', mustAsk: true, example: false }),
  standard({ key: 'growth', kind: 'text', text: 'What helped {name} to do good work, and what could still grow?', example: false }),
  standard({
    key: 'again',
    kind: 'choice',
    text: 'Would you work with {name} again?',
    options: ['Yes, at once', 'Yes, in another role', 'Rather not'],
    mustAsk: true,
  }),
]
