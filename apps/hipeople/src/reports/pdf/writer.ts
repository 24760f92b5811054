import PDFDocument from 'pdfkit'
import { arabicForms } from './arabic-forms.ts'
import { breakLines } from './break-lines.ts'
import { type Face, faceOf, faces, graphemesOf } from './fonts.ts'
import { type Paragraph, paragraphOf, type Run, runsOf } from './runs.ts'

export interface TextStyle {
  readonly size: number
  readonly bold?: boolean
  readonly color?: string
  /** Space below, in points. */
  readonly after?: number
  readonly indent?: number
}

export const ink = {
  text: '#18201b',
  second: '#3d4640',
  third: '#59625c',
  line: '#ced4d0',
  accent: '#be3c85',
  soft: '#edf0ee',
} as const

const page = { width: 595.28, height: 841.89, margin: 56, foot: 40 }
const column = page.width - 2 * page.margin

/** Puts text of any script on pages, line by line, tagged for screen readers, and in an order that a search finds. */
export interface Writer {
  heading(level: 1 | 2 | 3, text: string): void
  paragraph(text: string, style?: Partial<TextStyle>): void
  /** A row of the comparison: who, how many of five boxes, and the word beside them. */
  ratingRow(row: { who: string; rating: number | null; note: string }): void
  rule(): void
  space(points: number): void
  /** True once something stood in for a character that no face has. */
  readonly replaced: boolean
  finish(): Promise<Buffer>
}

interface EmbeddedFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
  unicode: number[][]
}

export function openWriter(options: { title: string; lang: string; footer: string }): Writer {
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: options.lang,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: true,
    info: { Title: options.title, Creator: 'HiPeople', Producer: 'HiPeople' },
  })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  for (const [name, path] of Object.entries(faces)) doc.registerFont(name, path)
  const root = doc.struct('Document')
  doc.addStructure(root)
  const widths = new Map<string, number>()
  let y = page.margin
  let replaced = false

  const embedded = (face: Face) => (doc.font(face) as unknown as { _font: EmbeddedFont })._font
  const faceFor = (face: Run['face'], bold: boolean): Face => (face === 'sans' && bold ? 'bold' : face)

  /** What is handed to the font: forms for Arabic, the order seen for other text that runs to the left, a sign for what the face lacks. */
  function shown(run: Pick<Run, 'text' | 'face' | 'level'>, face: Face): string {
    if (run.face === 'arabic') return arabicForms(run.text) ?? run.text
    const { font } = embedded(face)
    const known = graphemesOf(run.text).map(({ text }) => {
      if (
        [...text].every(
          (char) => /\p{Cf}|\p{Variation_Selector}/u.test(char) || font.hasGlyphForCodePoint(char.codePointAt(0) ?? 0),
        )
      )
        return text
      replaced = true
      return '\ufffd'
    })
    return ((run.level & 1) === 1 ? known.reverse() : known).join('').replaceAll(/[\u200b\u200e\u200f\u2066-\u2069\u00ad]/g, '')
  }

  function widthOfRun(run: Pick<Run, 'text' | 'face' | 'level'>, style: TextStyle): number {
    const face = faceFor(run.face, style.bold ?? false)
    const key = `${face} ${style.size} ${run.text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    doc.font(face).fontSize(style.size)
    const width = doc.widthOfString(shown(run, face), plain(run))
    widths.set(key, width)
    return width
  }

  /** Close enough to break lines by: the direction does not change how wide a word is. */
  function widthOfPiece(piece: string, style: TextStyle): number {
    let width = 0
    let part = { text: '', face: 'sans' as Run['face'], level: 0 }
    for (const { text } of graphemesOf(piece)) {
      const wanted = faceOf(text)
      const face = wanted === 'neutral' ? (part.face === 'emoji' ? 'sans' : part.face) : wanted
      if (face !== part.face && part.text) {
        width += widthOfRun(part, style)
        part = { text: '', face, level: 0 }
      }
      part = { ...part, face, text: part.text + text }
    }
    return part.text ? width + widthOfRun(part, style) : width
  }

  /** Draws one line. Runs are placed as they are seen, but drawn in the order in which they are read. */
  function drawLine(
    paragraph: Paragraph,
    place: { start: number; end: number; x: number; width: number; top: number },
    style: TextStyle,
  ): void {
    const line = paragraph.text.slice(place.start, place.end)
    const end = place.start + line.trimEnd().length
    const placed: { run: Run; x: number }[] = []
    let x = place.x
    for (const run of runsOf(paragraph, place.start, end)) {
      placed.push({ run, x })
      x += widthOfRun(run, style)
    }
    const shift = paragraph.isRtl ? place.x + place.width - x : 0
    doc.fillColor(style.color ?? ink.text).fontSize(style.size)
    for (const { run, x: left } of placed.sort((a, b) => a.run.at - b.run.at)) {
      const face = faceFor(run.face, style.bold ?? false)
      doc.font(face).text(shown(run, face), left + shift, place.top + baseline(style.size), {
        ...plain(run),
        lineBreak: false,
        baseline: 'alphabetic',
      })
    }
  }

  function need(height: number): void {
    if (y + height <= page.height - page.margin - page.foot) return
    doc.addPage()
    y = page.margin
  }

  function block(tag: string, text: string, style: TextStyle): void {
    const height = lineHeight(style.size)
    const width = column - (style.indent ?? 0)
    const paragraph = paragraphOf(cleaned(text))
    const element = doc.struct(tag as 'P')
    root.add(element)
    for (const { start, end } of breakLines(paragraph.text, { width, widthOf: (piece) => widthOfPiece(piece, style) })) {
      need(height)
      const actual = paragraph.text.slice(start, end).trimEnd()
      const content = doc.markStructureContent(tag, { ...(needsActualText(actual) ? { actual } : {}) })
      drawLine(paragraph, { start, end, x: page.margin + (style.indent ?? 0), width, top: y }, style)
      doc.endMarkedContent()
      element.add(content)
      y += height
    }
    element.end()
    y += style.after ?? 6
  }

  return {
    get replaced() {
      return replaced
    },
    heading(level, text) {
      const size = { 1: 22, 2: 15, 3: 12 }[level]
      need(lineHeight(size) * 3)
      if (level < 3) doc.outline.addItem(text.slice(0, 120))
      block(`H${level}`, text, { size, bold: true, after: level === 1 ? 10 : 6 })
    },
    paragraph(text, style = {}) {
      block('P', text, { size: 10.5, ...style })
    },
    ratingRow({ who, rating, note }) {
      const style: TextStyle = { size: 10.5 }
      const height = lineHeight(style.size)
      const whoWidth = 230
      const paragraph = paragraphOf(cleaned(who))
      const lines = breakLines(paragraph.text, { width: whoWidth, widthOf: (piece) => widthOfPiece(piece, style) })
      need(height * lines.length)
      const element = doc.struct('P')
      root.add(element)
      const content = doc.markStructureContent('P')
      for (const [at, { start, end }] of lines.entries())
        drawLine(paragraph, { start, end, x: page.margin, width: whoWidth, top: y + at * height }, style)
      for (let box = 0; box < 5; box += 1)
        doc
          .roundedRect(page.margin + whoWidth + 12 + box * 22, y + 4, 18, 8, 2)
          .fill(rating !== null && box < rating ? ink.accent : ink.soft)
      const words = paragraphOf(cleaned(note))
      drawLine(
        words,
        { start: 0, end: words.text.length, x: page.margin + whoWidth + 132, width: 100, top: y },
        { ...style, color: ink.second },
      )
      doc.endMarkedContent()
      element.add(content)
      element.end()
      y += height * lines.length + 3
    },
    rule() {
      need(14)
      doc.markContent('Artifact', { type: 'Layout' })
      doc
        .moveTo(page.margin, y + 4)
        .lineTo(page.width - page.margin, y + 4)
        .lineWidth(0.75)
        .stroke(ink.line)
      doc.endMarkedContent()
      y += 14
    },
    space(points) {
      y += points
    },
    async finish() {
      root.end()
      numberPages(
        doc,
        (words, top, at, of) => {
          doc.markContent('Artifact', { type: 'Pagination' })
          const paragraph = paragraphOf(cleaned(`${words} · ${at} of ${of}`))
          drawLine(
            paragraph,
            { start: 0, end: paragraph.text.length, x: page.margin, width: column, top },
            { size: 8.5, color: ink.third },
          )
          doc.endMarkedContent()
        },
        options.footer,
      )
      lettersOnly(embedded('arabic'))
      const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject))
      doc.end()
      await ended
      return Buffer.concat(chunks)
    },
  }
}

function numberPages(
  doc: PDFKit.PDFDocument,
  draw: (words: string, top: number, at: number, of: number) => void,
  footer: string,
): void {
  const { start, count } = doc.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at)
    draw(footer, page.height - page.margin, at + 1, count)
  }
}

/**
 * Glyphs were chosen by presentation form; who copies or searches wants the letters. Lam-alef is one glyph of two letters in a text that
 * viewers turn around letter by letter, so its letters stand in the order in which that leaves them right.
 */
function lettersOnly(font: EmbeddedFont): void {
  font.unicode = font.unicode.map((codePoints) => {
    const letters = [...String.fromCodePoint(...codePoints).normalize('NFKC')].map((char) => char.codePointAt(0) ?? 0)
    return letters.length > codePoints.length ? letters.reverse() : letters
  })
}

/**
 * Arabic letters are chosen beforehand: taken apart again by the font (`ccmp`), or brackets turned a second time (`rtlm`), they would be
 * wrong. With features given, pdfkit also lays a run out as a whole instead of word by word from the left.
 */
function plain(run: Pick<Run, 'face'>): PDFKit.Mixins.TextOptions {
  const off = { ccmp: false, rtlm: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[]
  return run.face === 'arabic' ? { features: off } : {}
}

const lineHeight = (size: number) => Math.round(size * 1.5)
/** From the top of a line to its base, so that faces with different ascents stand on one line. */
const baseline = (size: number) => Math.round(size * 1.1)

/** Readers that know ActualText get the line as it was written, whatever its glyphs and their order. */
const needsActualText = (line: string) => /[^\u0020-\u024f\u2010-\u2027\u2030-\u205e]/.test(line)

/** Control characters have no place on paper; a tab is a blank. */
function cleaned(text: string): string {
  return text
    .replaceAll('\r', '')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\P{Cc}\n]|\ufeff/gu, '')
}
