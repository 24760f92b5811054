import { expect, test } from 'vitest'
import { classify } from './classify.ts'

const mail = (...lines: string[]) => Buffer.from(lines.join('\r\n'))

const report = (action: string, status: string, diagnosis: string) =>
  mail(
    'From: MAILER-DAEMON@mx.example',
    'Subject: Returned',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'Sorry.',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    'Final-Recipient: rfc822; a@b.example',
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnosis}`,
    '--x--',
  )

test.each([
  ['failed', '5.1.1', 'hard'],
  ['failed', '4.4.7', 'soft'],
  ['delayed', '4.2.2', 'soft'],
  ['delayed', '5.0.0', 'soft'],
])('a report of "%s" with %s is a %s bounce', async (action, status, severity) => {
  const found = await classify(report(action, status, `smtp; 550 because\r\n  of this`), 'bounce', '')
  expect(found).toMatchObject({ kind: 'bounce', severity, detail: `${status} smtp; 550 because of this` })
})

test('a bounce without a report is read from its text, and is soft when that says nothing', async () => {
  const old = (text: string) => classify(mail('From: postmaster@x.example', 'Subject: failure notice', '', text), 'bounce', '')
  expect(await old('550 5.1.1 unknown user')).toMatchObject({ kind: 'bounce', severity: 'hard' })
  expect(await old('Mailbox is full: 452')).toMatchObject({ kind: 'bounce', severity: 'soft' })
  expect(await old('We could not.')).toMatchObject({ kind: 'bounce', severity: 'soft' })
})

test('automatic answers are no replies and no bounces, at either address', async () => {
  const away = mail('From: ann@x.example', 'Auto-Submitted: auto-replied', 'Subject: Away', '', 'Back on Monday, room 550.')
  for (const arrivedAt of ['bounce', 'reply'] as const) {
    expect(await classify(away, arrivedAt, '')).toMatchObject({ kind: 'out-of-office', severity: null, sender: 'ann@x.example' })
  }
})

test('a reply keeps what the person wrote and drops the quoted message', async () => {
  const reply = mail(
    'From: Ann <ann@x.example>',
    'Subject: Re: Hi',
    'Message-ID: <1@x>',
    '',
    'Yes, gladly.',
    '',
    'On Mon, 3 Nov 2025, Orangery wrote:',
    '> Would you?',
    '> Thanks',
  )
  expect(await classify(reply, 'reply', 'ann@x.example')).toMatchObject({ kind: 'reply', text: 'Yes, gladly.', messageId: '<1@x>' })
  const bottom = mail('From: ann@x.example', '', '> Would you?', 'Yes.', '> Thanks')
  expect((await classify(bottom, 'reply', 'ann@x.example')).text).toContain('Yes.')
})

test('an answer in HTML alone becomes text', async () => {
  const html = mail(
    'From: ann@x.example',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<style>p{}</style><p>Gern &amp; bald</p><script>x</script>',
  )
  expect((await classify(html, 'reply', 'ann@x.example')).text).toBe('Gern & bald')
})
