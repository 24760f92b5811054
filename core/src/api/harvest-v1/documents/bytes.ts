/** Most bytes that UTF-8 needs for one unit of a string. */
const bytesPerUnit = 3

/** Encodes pieces of text one behind the other into memory that is used again for every answer, and hands out a copy. */
export function openWriter(): { put(piece: string): void; take(): Buffer } {
  let memory = Buffer.allocUnsafeSlow(1 << 20)
  let length = 0
  return {
    put(piece) {
      const needed = length + piece.length * bytesPerUnit
      if (needed > memory.length) {
        const larger = Buffer.allocUnsafeSlow(needed * 2)
        memory.copy(larger, 0, 0, length)
        memory = larger
      }
      length += memory.write(piece, length)
    },
    take() {
      const taken = Buffer.allocUnsafeSlow(length)
      memory.copy(taken, 0, 0, length)
      length = 0
      return taken
    },
  }
}
