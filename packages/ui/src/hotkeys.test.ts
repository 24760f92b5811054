import { expect, test } from 'vitest'
import { nameOf } from './hotkeys.ts'

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  nameOf({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test('a key is named the same on every system', () => {
  expect(press('k', { ctrlKey: true })).toBe('mod+k')
  expect(press('k', { metaKey: true })).toBe('mod+k')
  expect(press('1', { altKey: true })).toBe('alt+1')
})

test('Shift counts for letters and is part of a printed sign', () => {
  expect(press('X', { shiftKey: true })).toBe('shift+x')
  expect(press('?', { shiftKey: true })).toBe('?')
  expect(press('ArrowDown', { shiftKey: true })).toBe('shift+ArrowDown')
})
