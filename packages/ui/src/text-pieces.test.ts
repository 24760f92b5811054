import { expect, test } from 'vitest'
import { piecesOf } from './text-pieces.ts'

const links = (text: string) => piecesOf(text).flatMap(({ href }) => href ?? [])

test('addresses become links and nothing of the text is lost', () => {
  const text = 'Report ready: https://suite.example/files/a?x=1&y=2. Thank you (http://b.example).'
  expect(links(text)).toEqual(['https://suite.example/files/a?x=1&y=2', 'http://b.example'])
  expect(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})

test('other schemes and markup stay text', () => {
  expect(links('javascript:alert(1) <a href="data:text/html,x">x</a> ftp://x.example')).toEqual([])
  expect(links('<script src="https://evil.example/x.js">')).toEqual(['https://evil.example/x.js'])
})
