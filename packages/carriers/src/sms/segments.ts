/** GSM 03.38, the alphabet that packs 160 characters into one SMS. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Its extension: two places each, which are never parted. */
const extended = new Set('\f^{}\\[~]|€')

export interface Segments {
  readonly encoding: 'GSM-7' | 'UCS-2'
  /** Places used: septets in GSM-7, 16-bit units in UCS-2. */
  readonly units: number
  /** SMS that the text goes out as, each of which is paid for. */
  readonly segments: number
}

/**
 * How a text is cut into SMS. One character outside of GSM 03.38 makes the whole text UCS-2. In a text of several SMS each gives up some
 * places for its number, and neither an extended character nor a surrogate pair is parted between two.
 */
export function countSegments(text: string): Segments {
  const characters = [...text]
  const isGsm = characters.every((one) => basic.has(one) || extended.has(one))
  const sizes = characters.map((one) => (isGsm ? (extended.has(one) ? 2 : 1) : one.length))
  const [alone, together] = isGsm ? [160, 153] : [70, 67]
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const encoding = isGsm ? 'GSM-7' : 'UCS-2'
  if (units <= alone) return { encoding, units, segments: 1 }
  let segments = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > together) {
      segments += 1
      used = 0
    }
    used += size
  }
  return { encoding, units, segments }
}
