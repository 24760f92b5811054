/** A difference between what a tour expected and what the suite did. */
export class TourError extends Error {
  override name = 'TourError'
}

/** Plays one step: does a thing as a person would, and answers in a few words what was seen. Throws at a difference. */
export type Play = (title: string, scene: () => Promise<string>) => Promise<void>

/** Prints each step with what it saw. A difference is printed and thrown, so that nothing further is played. */
export function openScript(print: (line: string) => void): { play: Play; steps: () => number } {
  let steps = 0
  return {
    steps: () => steps,
    async play(title, scene) {
      const number = String(steps + 1).padStart(2)
      try {
        print(`${number}  ${title}\n    ${await scene()}`)
        steps += 1
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error)
        print(`${number}  ${title}\n    DIFFERENT: ${words}`)
        throw new TourError(words, { cause: error })
      }
    },
  }
}

export function expectThat(held: unknown, otherwise: string): asserts held {
  if (!held) throw new TourError(otherwise)
}
