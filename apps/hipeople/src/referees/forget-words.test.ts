import { expect, test } from 'vitest'
import { asksToBeForgotten } from './forget-words.ts'

test.each([
  'Forget me',
  'forget me.\n\nLena',
  'STOP',
  'unsubscribe',
  'Please delete my data.',
  'Don’t contact me again!',
  'Bitte löschen Sie mich.',
  'Remove me from your list',
  '„Vergessen Sie mich“',
  'Olvídenme, por favor.',
  '« oubliez-moi »',
  'Veuillez noter : supprimez mes données.',
])('“%s” asks to be forgotten', (text) => expect(asksToBeForgotten(text)).toBe(true))

test.each([
  'Sorry, I will answer tomorrow.',
  'He never let me stop learning.',
  'Don’t forget me in the next round',
  'I cannot open the link.',
  'Bitte vergessen Sie mich nicht!',
  'Vergessen Sie mich nicht.',
  '',
])('“%s” does not', (text) => expect(asksToBeForgotten(text)).toBe(false))
