import { expect, test } from 'vitest'
import { blankDraft, bodyOf, draftOf, type Hook, whenMatches } from './hook-draft.ts'

test('an empty form sends no secret of another kind and the contract’s own retry table', () => {
  const body = bodyOf({ ...blankDraft, name: 'HiPeople', endpointUrl: 'https://x.example', secretKey: '123' })
  expect(body).toMatchObject({
    secretKey: '123',
    advanced: { basicAuth: null, oauth: null, headers: [], retries: null, laneWaitSeconds: 120 },
  })
})

test('a hook that is only renamed keeps its secrets', () => {
  const hook = {
    name: 'GoCo Integration',
    action: 'hire_candidate',
    endpointUrl: 'https://x.example',
    errorRecipientEmail: null,
    disabled: false,
    advanced: {
      basicAuth: { user: 'goco' },
      oauth: null,
      headers: [{ name: 'X-Team', value: 'a' }],
      retries: 3,
      anySuccess: false,
      honourRetryAfter: true,
      honourGone: true,
      laneWaitSeconds: 0,
      basicPasswordSet: true,
      oauthSecretSet: false,
    },
  } as unknown as Hook
  const body = bodyOf({ ...draftOf(hook), name: 'GoCo' })
  expect(body.secretKey).toBeUndefined()
  expect(body.advanced).toMatchObject({ basicAuth: { user: 'goco', password: undefined }, retries: 3, laneWaitSeconds: 0 })
})

test('the When list is found by the words of either guide', () => {
  expect(whenMatches('Candidate or Prospect rejected', 'has been rejected')).toBe(true)
  expect(whenMatches('Candidate or Prospect rejected', 'prospect or candidate')).toBe(true)
  expect(whenMatches('Candidate has been hired', 'rejected')).toBe(false)
})
