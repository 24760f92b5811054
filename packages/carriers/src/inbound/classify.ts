import PostalMime, { type Email } from 'postal-mime'
import type { ReturnKind } from '../mail/return-path.ts'

export interface Classified {
  readonly kind: 'bounce' | 'out-of-office' | 'reply'
  /** Of a bounce: for good, or for now. */
  readonly severity: 'hard' | 'soft' | null
  readonly sender: string
  readonly subject: string
  /** What the person wrote, without the quoted message; of a bounce what the server said. */
  readonly text: string
  /** Of a bounce: status and diagnosis in one line. */
  readonly detail: string | null
  readonly messageId: string | null
}

const longest = 20_000

/**
 * Tells bounces (RFC 3464), automatic answers (RFC 3834) and people apart. `arrivedAt` is which of our addresses it came to: servers send
 * bounces to the envelope's sender, people answer to Reply-To.
 */
export async function classify(raw: Buffer, arrivedAt: ReturnKind, envelopeSender: string): Promise<Classified> {
  const mail = await PostalMime.parse(raw)
  const header = (name: string) => mail.headers.find((one) => one.key === name)?.value ?? ''
  const about = {
    sender: (mail.from && 'address' in mail.from ? mail.from.address : undefined) ?? envelopeSender,
    subject: (mail.subject ?? '').slice(0, 500),
    messageId: mail.messageId ?? null,
  }
  const text = textOf(mail)
  const report = reportOf(mail, raw)
  const isReport = /multipart\/report/i.test(header('content-type')) || report !== undefined
  if (isReport || (arrivedAt === 'bounce' && envelopeSender === '' && !isAutomatic(header))) {
    const status = report?.status ?? /\b([45])\.\d{1,3}\.\d{1,3}\b/.exec(text)?.[0] ?? /\b([45])\d\d\b/.exec(text)?.[0] ?? ''
    // "delayed" and 4.x.x will be tried again by the server; what says neither is not called final.
    const severity = report?.action === 'delayed' || !status.startsWith('5') ? 'soft' : 'hard'
    const detail = [status, report?.diagnosis].filter(Boolean).join(' ') || null
    return { ...about, kind: 'bounce', severity, text: text.slice(0, longest), detail: detail?.slice(0, 1000) ?? null }
  }
  if (arrivedAt === 'bounce' || isAutomatic(header))
    return { ...about, kind: 'out-of-office', severity: null, text: text.slice(0, longest), detail: null }
  return { ...about, kind: 'reply', severity: null, text: withoutQuote(text).slice(0, longest), detail: null }
}

function isAutomatic(header: (name: string) => string): boolean {
  const submitted = header('auto-submitted').toLowerCase()
  if (submitted && !submitted.startsWith('no')) return true
  return Boolean(header('x-autoreply') || header('x-autorespond')) || /auto_reply|bulk|junk/i.test(header('precedence'))
}

function textOf(mail: Email): string {
  if (mail.text?.trim()) return mail.text.trim()
  return (mail.html ?? '')
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, '')
    .replace(/<br\s*\/?>|<\/(p|div|tr|li)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim()
}

/** The fields of the report's machine-readable part, wherever the parser put it. */
function reportOf(mail: Email, raw: Buffer): { status: string; action: string; diagnosis: string } | undefined {
  const part = mail.attachments.find((one) => one.mimeType === 'message/delivery-status')
  const inline = /content-type:\s*message\/delivery-status/i.test(raw.toString('latin1')) ? raw.toString('latin1') : undefined
  const text = part ? Buffer.from(part.content as ArrayBuffer).toString('utf8') : inline
  if (text === undefined) return undefined
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]*(.*(?:\\r?\\n[ \\t]+.*)*)`, 'im').exec(text)?.[1]?.replace(/\s+/g, ' ').trim() ?? ''
  return {
    status: /[245]\.\d+\.\d+/.exec(field('Status'))?.[0] ?? '',
    action: field('Action').toLowerCase(),
    diagnosis: field('Diagnostic-Code'),
  }
}

/** Cuts what mail programs put below an answer. Better to keep a line too many than to lose one. */
function withoutQuote(text: string): string {
  const lines = text.split(/\r?\n/)
  const from = lines.findIndex(
    (line, at) =>
      /^-{2,}\s*original message\s*-{2,}$/i.test(line.trim()) ||
      (line.startsWith('>') && lines.slice(at).every((later) => later.startsWith('>') || later.trim() === '')) ||
      (/^(on|am|le|el|op|den|il)\b.{8,200}:$/i.test(line.trim()) &&
        /^>/.test(lines.slice(at + 1).find((later) => later.trim() !== '') ?? '')),
  )
  return (from <= 0 ? lines : lines.slice(0, from)).join('\n').trim() || text
}
