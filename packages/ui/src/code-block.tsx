import { Fragment, useMemo } from 'react'
import styles from './code-block.module.css'
import { CopyIconButton } from './copy-button.tsx'

/** A long line scrolls; the region is named and can be reached by key. JSON gets its strings and numbers coloured. */
export function CodeBlock({ code, label, json = false }: { code: string; label: string; json?: boolean }) {
  const shown = useMemo(() => (json ? colour(indentJson(code)) : code), [code, json])
  return (
    <div className={styles.box}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by key */}
      <section className={styles.scroll} aria-label={label} tabIndex={0}>
        <pre>
          <code>{shown}</code>
        </pre>
      </section>
      <div className={styles.copy}>
        <CopyIconButton text={code} label={`Copy ${label}`} />
      </div>
    </div>
  )
}

/** Only for the eye: what was sent stays what it was, escapes included, and is what Copy copies. */
function indentJson(text: string): string {
  let depth = 0
  let out = ''
  const line = () => `\n${'  '.repeat(depth)}`
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    if (token === '{' || token === '[') {
      depth += 1
      out += token + line()
    } else if (token === '}' || token === ']') {
      depth -= 1
      out = /[{[]\s*$/.test(out) ? out.trimEnd() + token : out + line() + token
    } else if (token === ',') out += token + line()
    else if (token === ':') out += ': '
    else out += token
  }
  return out
}

/** Strings and numbers in their colours; keys, which a colon follows, stay plain. */
function colour(text: string) {
  let offset = 0
  return text.split(/("(?:[^"\\]|\\.)*"|(?<=[:[,]\s*)-?\d[\d.eE+-]*)/).map((piece, place) => {
    const key = offset
    offset += piece.length
    const isKey = text[offset] === ':'
    if (place % 2 === 0 || isKey) return <Fragment key={key}>{piece}</Fragment>
    return (
      <span key={key} className={piece.startsWith('"') ? styles.string : styles.number}>
        {piece}
      </span>
    )
  })
}
