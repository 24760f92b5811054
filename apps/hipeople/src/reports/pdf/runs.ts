import bidiFactory from 'bidi-js'
import { faceOf, graphemesOf } from './fonts.ts'

// The package is CommonJS, whose types say otherwise.
const bidi = (bidiFactory as unknown as () => Bidi)()

/** A piece of a line in one face and one direction. `text` is in logical order. */
export interface Run {
  readonly text: string
  readonly face: 'sans' | 'arabic' | 'emoji'
  readonly level: number
  /** Where it begins in the paragraph. */
  readonly at: number
}

interface Levels {
  readonly levels: Uint8Array
  readonly paragraphs: readonly { readonly level: number }[]
}

interface Bidi {
  getEmbeddingLevels(text: string): Levels
  getMirroredCharactersMap(text: string, levels: Levels, start: number, end: number): Map<number, string>
}

export interface Paragraph {
  readonly text: string
  readonly levels: Levels
  readonly isRtl: boolean
}

/** Finds the direction of each character, once for a paragraph, because a line end must not change it. */
export function paragraphOf(text: string): Paragraph {
  const levels = bidi.getEmbeddingLevels(text)
  return { text, levels, isRtl: ((levels.paragraphs[0]?.level ?? 0) & 1) === 1 }
}

/** The runs of one line in the order in which they are seen from left to right. `start` and `end` are places in the paragraph; `end` is not included. */
export function runsOf(paragraph: Paragraph, start: number, end: number): Run[] {
  const { text, levels } = paragraph
  const mirrored = bidi.getMirroredCharactersMap(text, levels, start, Math.max(start, end - 1))
  const runs: (Run & { end: number })[] = []
  for (const grapheme of graphemesOf(text.slice(start, end))) {
    const at = start + grapheme.at
    const level = levels.levels[at] ?? 0
    const last = runs.at(-1)
    const face = faceIn(grapheme.text, { level, last })
    const shown = mirrored.get(at) ?? grapheme.text
    if (last && last.face === face && last.level === level)
      runs[runs.length - 1] = { ...last, text: last.text + shown, end: at + grapheme.text.length }
    else runs.push({ text: shown, face, level, at, end: at + grapheme.text.length })
  }
  return inVisualOrder(runs)
}

/** Blanks and punctuation go with what they stand in; the Arabic face has all of these. */
function faceIn(grapheme: string, { level, last }: { level: number; last: Run | undefined }): Run['face'] {
  if ((level & 1) === 1 && /^[\s!.,:;()[\]«»"'%?…–—/-]+$/u.test(grapheme)) return 'arabic'
  const face = faceOf(grapheme)
  if (face !== 'neutral') return face
  return last?.level === level && last.face !== 'emoji' ? last.face : 'sans'
}

/** Rule L2 of the bidirectional algorithm, on runs: from the highest level down to the lowest odd one, each stretch is turned around. */
function inVisualOrder(runs: Run[]): Run[] {
  const ordered = [...runs]
  const highest = Math.max(0, ...runs.map(({ level }) => level))
  for (let level = highest; level > 0; level -= 1)
    for (let from = 0; from < ordered.length; from += 1) {
      let to = from
      while (to < ordered.length && ordered[to]!.level >= level) to += 1
      if (to > from + 1) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = Math.max(from, to)
    }
  return ordered
}
