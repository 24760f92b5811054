import { cssVariables, theme } from './theme.ts'

const block = (selector: string, variables: Record<string, string>) =>
  `${selector} {\n${Object.entries(variables)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}\n`

const indented = (css: string) => css.replace(/^(?=.)/gm, '  ')

/**
 * The tokens as a plain style sheet, for pages that run neither Mantine nor our scripts (candidate, referee, job board).
 * Dark follows the reader's system; `data-mantine-color-scheme` on the root decides where a page lets the reader choose.
 */
export function tokensCss(): string {
  const { variables, light, dark } = cssVariables(theme as Parameters<typeof cssVariables>[0])
  const own = (set: Record<string, string>) => Object.fromEntries(Object.entries(set).filter(([name]) => name.startsWith('--o-')))
  const fonts = { '--o-font': theme.fontFamily ?? '', '--o-font-mono': theme.fontFamilyMonospace ?? '' }
  return [
    '/* Made from theme.ts by packages/ui/write-tokens.ts; do not edit. */\n',
    block(':root', { 'color-scheme': 'light', ...fonts, ...own(variables), ...own(light) }),
    `@media (prefers-color-scheme: dark) {\n${indented(block(':root:not([data-mantine-color-scheme="light"])', { 'color-scheme': 'dark', ...own(dark) }))}}\n`,
    block(':root[data-mantine-color-scheme="dark"]', { 'color-scheme': 'dark', ...own(dark) }),
  ].join('\n')
}
