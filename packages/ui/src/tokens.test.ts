import { expect, test } from 'vitest'
import { tokensCss } from './tokens.ts'

test('tokens.css is what write-tokens.ts would write', async () => {
  await expect(tokensCss()).toMatchFileSnapshot('tokens.css')
})

test('the static sheet carries the dark values for readers whose system is dark and for those who chose it', () => {
  const css = tokensCss()
  expect(css).toContain('@media (prefers-color-scheme: dark)')
  expect(css).toContain(':root[data-mantine-color-scheme="dark"]')
  expect(css).not.toContain('--mantine-')
})
