import { type Bindings, type DestinationStream, type Logger, pino } from 'pino'
import { currentCorrelation } from './correlation.ts'

export type { Logger } from 'pino'

const hidden = '[redacted]'
const secretName =
  /^(.*[-_.])?(authorization|password|passwd|secret|token|cookie|api[-_]?key|credential|signature|private[-_]?key)s?$/i
const secretCamel = /(Authorization|Password|Secret|Token|Cookie|ApiKey|Credential|PrivateKey)s?$/
const inText: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]{6,}/gi, `$1 ${hidden}`],
  [/\b([a-z][a-z0-9+.-]*:\/\/[^\s/:@]*):[^\s/@]+@/gi, `$1:${hidden}@`],
  // Whose mailbox it is says nothing about a fault.
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu, '[address]'],
]
/** What PostgreSQL says beside an error quotes rows and values: "Key (email)=(…) already exists". */
const quotesRows = new Set(['detail', 'where', 'internalQuery', 'hint'])
const dataException = /^22/
const deepest = 8

/** JSON lines by pino. Secrets are hidden by key, at any depth, and by form inside texts; so are passwords in URLs. */
export function createLogger(options: { level: string; stream?: DestinationStream }): Logger {
  const settings = {
    level: options.level,
    base: undefined,
    mixin: () => ({ traceId: currentCorrelation().traceId }),
    serializers: { err: hideError, error: hideError, cause: hideError },
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (fields: object) => hide(fields, 0) as Record<string, unknown>,
    },
    hooks: {
      logMethod(this: Logger, args: Parameters<Logger['info']>, method: Logger['info']): void {
        method.apply(this, args.map((part) => (typeof part === 'string' ? hideInText(part) : part)) as Parameters<Logger['info']>)
      },
    },
  }
  const logger: Logger = options.stream ? pino(settings, options.stream) : pino(settings)
  // Pino does not pass the bindings of children through its formatters. Children inherit this one.
  const child = logger.child
  logger.child = function hidden(this: Logger, bindings: object, ...rest: never[]) {
    return child.call(this, hide(bindings, 0) as Bindings, ...rest)
  } as Logger['child']
  return logger
}

/** Replaces what looks like a credential inside a text. */
export function hideInText(text: string): string {
  return inText.reduce((result, [form, replacement]) => result.replace(form, replacement), text)
}

function hide(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return hideInText(value)
  if (value === null || typeof value !== 'object' || value instanceof Date || Buffer.isBuffer(value)) return value
  if (value instanceof Error) return depth === 0 ? { err: hideError(value) } : hideError(value)
  if (depth > deepest) return '[deeper]'
  if (Array.isArray(value)) return value.map((item) => hide(item, depth + 1))
  if (value instanceof Map || value instanceof Set) return hide([...value], depth)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, isSecretName(key) ? hidden : hide(item, depth + 1)]))
}

function isSecretName(key: string): boolean {
  return secretName.test(key) || secretCamel.test(key)
}

function hideError(thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return hide(thrown, 1)
  const { name, cause, ...rest } = thrown
  const { message, stack } = withoutValues(thrown)
  return {
    type: name,
    message: hideInText(message),
    stack: stack && hideInText(stack),
    ...(hide(Object.fromEntries(Object.entries(rest).filter(([key]) => !quotesRows.has(key))), 1) as object),
    ...(cause === undefined ? {} : { cause: hideError(cause) }),
  }
}

/** A statement that refuses a value quotes it at the end of its message. */
function withoutValues(error: Error): { message: string; stack: string | undefined } {
  const { message, stack } = error
  const { code } = error as { code?: unknown }
  const shorter = typeof code === 'string' && dataException.test(code) ? message.replace(/: ".*"$/s, ': […]') : message
  return { message: shorter, stack: shorter === message ? stack : stack?.replace(message, () => shorter) }
}
