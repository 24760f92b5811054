import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AddressFacts, judgeAddress, mailboxOf } from './judge-address.ts'

const facts: AddressFacts = {
  email: 'lena.brandt@baltic.example',
  candidateEmails: ['lukasz@wojcik.example'],
  otherReferees: [],
  hiringTeam: ['ingrid@norrgard.example'],
  suppressed: false,
  isManager: true,
}
const judge = (change: Partial<AddressFacts>) => judgeAddress({ ...facts, ...change })

describe('refused', () => {
  test.each([
    ['the candidate’s own address', { email: 'LUKASZ@wojcik.example' }, 'own'],
    ['an alias of it', { email: 'lukasz+ref@wojcik.example' }, 'own'],
    ['dots in a Gmail address', { email: 'l.u.k@googlemail.com', candidateEmails: ['luk@gmail.com'] }, 'own'],
    ['the same person twice', { otherReferees: ['Lena.Brandt+x@baltic.example'] }, 'twice'],
    ['somebody of the hiring team', { email: 'ingrid@norrgard.example' }, 'team'],
    ['a mailbox for ten minutes', { email: 'x@yopmail.com' }, 'disposable'],
    ['who asked to be forgotten', { suppressed: true }, 'suppressed'],
  ])('%s', (_, change, reason) => {
    expect(judge(change).refused).toBe(reason)
  })
})

describe('flagged, and asked all the same', () => {
  test.each([
    ['the candidate’s own domain', { email: 'anna@wojcik.example' }, ['same-domain']],
    ['the hiring company’s domain', { email: 'former@norrgard.example' }, ['our-domain']],
    ['a manager’s free address', { email: 'lena@gmail.com' }, ['free-mail']],
    ['a desk', { email: 'office@baltic.example' }, ['shared-mailbox']],
    ['nothing', {}, []],
  ])('%s', (_, change, flags) => {
    expect(judge(change)).toEqual({ refused: null, flags })
  })

  test('a free domain that candidate and referee share says nothing', () => {
    expect(judge({ email: 'lena@gmx.de', candidateEmails: ['lukasz@gmx.de'], isManager: false })).toEqual({
      refused: null,
      flags: [],
    })
  })
})

test('an alias never hides a mailbox, whatever stands behind the plus sign', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9]{1,20}$/), fc.stringMatching(/^[a-z0-9+.]{0,20}$/), (local, alias) => {
      expect(mailboxOf(`${local}+${alias}@Firm.example`)).toBe(mailboxOf(`${local}@firm.example`))
    }),
  )
})
