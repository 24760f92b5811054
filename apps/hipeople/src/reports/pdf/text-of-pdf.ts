// For tests: reads a PDF the way a viewer's search does.

interface Item {
  readonly str: string
  readonly hasEOL: boolean
}

/** The text of each page, as a search would see it; blanks at the joints of pieces are single. */
export async function textOfPdf(bytes: Buffer): Promise<string[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await task.promise
  const pages: string[] = []
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent()
    pages.push((items as unknown as Item[]).map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
  }
  await task.destroy()
  return pages
}
