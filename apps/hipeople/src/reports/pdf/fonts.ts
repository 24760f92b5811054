import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const face = (path: string) => require.resolve(`@expo-google-fonts/${path}`)

/** Faces of the report. Their licences (OFL) lie beside them in the packages. */
export const faces = {
  sans: face('noto-sans/400Regular/NotoSans_400Regular.ttf'),
  bold: face('noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
  arabic: face('noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'),
  emoji: face('noto-emoji/400Regular/NotoEmoji_400Regular.ttf'),
} as const
export type Face = keyof typeof faces

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The face for one grapheme; `neutral` for what fits into any run, such as a space. */
export function faceOf(grapheme: string): 'sans' | 'arabic' | 'emoji' | 'neutral' {
  if (/^[\s\p{Cf}]+$/u.test(grapheme)) return 'neutral'
  if (/\p{Script_Extensions=Arabic}/u.test(grapheme)) return 'arabic'
  if (
    /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f?|\p{Regional_Indicator}|\u20e3/u.test(grapheme) &&
    !/^[©®™\d#*]$/u.test(grapheme)
  )
    return 'emoji'
  return 'sans'
}

export function graphemesOf(text: string): { text: string; at: number }[] {
  return [...graphemes.segment(text)].map(({ segment, index }) => ({ text: segment, at: index }))
}
