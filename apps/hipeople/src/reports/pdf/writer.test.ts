import { expect, test } from 'vitest'
import { textOfPdf } from './text-of-pdf.ts'
import { openWriter } from './writer.ts'

async function written(...paragraphs: string[]) {
  const writer = openWriter({ title: 'Test', lang: 'en', footer: 'Footer' })
  for (const text of paragraphs) writer.paragraph(text)
  return { pages: await textOfPdf(await writer.finish()), replaced: writer.replaced }
}

/** A viewer guesses the blanks between pieces of different directions from their distance. */
const withoutBlanks = (text = '') => text.replace(/\s+/g, '')

test('a line of Latin, Arabic, figures and emoji comes out of the PDF in the order in which it is read', async () => {
  const line = 'Lina (لينا) wrote: «مرحبا بكم 123 😀» 👩‍👧 end.'
  const { pages, replaced } = await written(line)
  expect(withoutBlanks(pages[0])).toContain(withoutBlanks(line))
  for (const words of ['Lina (لينا) wrote', 'مرحبا بكم', '😀', '👩‍👧', 'end.']) expect(pages[0]).toContain(words)
  expect(replaced).toBe(false)
})

test('an Arabic paragraph with a Latin name and lam-alef is found by its words', async () => {
  const line = 'عملت مع Łukasz Wójcik لمدة 3 سنوات، وهو لا يتأخر أبداً!'
  const { pages } = await written(line)
  for (const words of ['عملت مع', 'Łukasz Wójcik', 'لمدة', 'سنوات، وهو لا يتأخر أبداً!']) expect(pages[0]).toContain(words)
})

test('what no face can draw is replaced by a sign, and said so', async () => {
  const { pages, replaced } = await written('이하늘 is a name')
  expect(pages[0]).toContain('is a name')
  expect(replaced).toBe(true)
})
