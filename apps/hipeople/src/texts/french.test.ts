import { expect, test } from 'vitest'
import { de, que, tied } from './french.ts'

test.each([
  ['Anna', 'd’Anna', 'qu’Anna'],
  ['Lena', 'de Lena', 'que Lena'],
  ['Élodie', 'd’Élodie', 'qu’Élodie'],
  ['Åsa', 'd’Åsa', 'qu’Åsa'],
  ['Yvonne', 'd’Yvonne', 'qu’Yvonne'],
  ['Yasmine', 'de Yasmine', 'que Yasmine'],
  ['Łukasz', 'de Łukasz', 'que Łukasz'],
  ['村上', 'de 村上', 'que 村上'],
])('before %s', (name, of, that) => {
  expect([de(name), que(name)]).toEqual([of, that])
})

test('signs are tied to their words, in what functions answer as well, and nothing else changes', () => {
  const texts = tied({ ask: (name: string) => `Qui est ${name} ?`, said: ['« oui » ; non'], at: '12:30, a b' })
  expect(texts.ask('Anna')).toBe('Qui est Anna\u00a0?')
  expect(texts.said).toEqual(['«\u00a0oui\u00a0»\u00a0; non'])
  expect(texts.at).toBe('12:30, a b')
})
