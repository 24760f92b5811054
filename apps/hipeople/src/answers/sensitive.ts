/** What a text may touch that belongs into no reference. */
export type Topic = 'health' | 'family' | 'pay' | 'another person'

const words: Readonly<Record<Exclude<Topic, 'another person'>, readonly string[]>> = {
  health: [
    'health',
    'ill',
    'illness',
    'sick',
    'sick leave',
    'disease',
    'disability',
    'disabled',
    'burnout',
    'burn-out',
    'depression',
    'depressed',
    'anxiety',
    'therapy',
    'therapist',
    'medication',
    'surgery',
    'hospital',
    'cancer',
    'diagnosed',
    'diagnosis',
    'adhd',
    'autism',
    'autistic',
    'alcohol',
    'pregnant',
    'pregnancy',
    'miscarriage',
    'krank',
    'krankheit',
    'krankgeschrieben',
    'schwanger',
    'behinderung',
  ],
  family: [
    'married',
    'divorce',
    'divorced',
    'husband',
    'wife',
    'spouse',
    'girlfriend',
    'boyfriend',
    'children',
    'kids',
    'single mother',
    'single father',
    'maternity',
    'paternity',
    'parental leave',
    'childcare',
    'religion',
    'religious',
    'church',
    'muslim',
    'jewish',
    'christian',
    'gay',
    'lesbian',
    'sexual orientation',
    'pensioner',
    'verheiratet',
    'geschieden',
    'kinder',
    'elternzeit',
  ],
  pay: [
    'salary',
    'salaries',
    'wage',
    'wages',
    'pay rise',
    'pay raise',
    'bonus',
    'paid him',
    'paid her',
    'paid them',
    'earned',
    'compensation',
    'gehalt',
    'lohn',
  ],
}

const contactOfSomebody = /[\w.+-]+@[\w-]+\.[\w.]+|\+?\d[\d ()/-]{7,}\d/

/**
 * Topics that words of a text point at, by a list. It finds some harmless texts and misses others: a member reads each one and decides;
 * nothing is left out of a report by the list alone for good.
 */
export function topicsIn(text: string): Topic[] {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ')} `
  const found: Topic[] = (Object.keys(words) as (keyof typeof words)[]).filter((topic) =>
    words[topic].some((word) => plain.includes(` ${word} `)),
  )
  return contactOfSomebody.test(text) ? [...found, 'another person'] : found
}
