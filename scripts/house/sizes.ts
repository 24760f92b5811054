import { type Finding, finding, type Rule, type Source } from './source.ts'

const usual = 220
const most = 400

/** How a file over the limit says why, on its first line. */
const reason = /^(\/\/|--|\/\*)\s*Long(er)?\b.{20,}/

export const sizes: Rule = {
  says: `nine in ten files have at most ${usual} lines, and none more than ${most} without a reason on its first line`,
  check: (sources) => {
    const written = sources.filter(({ path }) => /\.(ts|tsx|sql)$/.test(path))
    const large = written.filter((one) => lines(one) > usual)
    return [...tooMany(written, large), ...large.filter((one) => lines(one) > most && !reason.test(one.text)).map(tooLong)]
  },
}

function tooMany(written: readonly Source[], large: readonly Source[]): Finding[] {
  if (large.length * 10 <= written.length) return []
  return large.map((one) =>
    finding(one, 0, `one of ${large.length} among ${written.length} files with more than ${usual} lines: ${lines(one)}`),
  )
}

function tooLong(source: Source): Finding {
  return finding(source, 0, `${lines(source)} lines; split it, or begin it with a comment “Long because …”`)
}

function lines({ text }: Source): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}
