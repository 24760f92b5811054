import { expect, test } from 'vitest'
import { paths, pathTo, patterns, withSearch } from './paths.ts'

test('the places of the app, which people have in their bookmarks', () => {
  expect(patterns).toMatchInlineSnapshot(`
    {
      "account": "/account",
      "apiReference": "/recruiting/configure/dev-center/api",
      "assessmentPartners": "/recruiting/configure/assessment-partners",
      "candidate": "/recruiting/candidates/$id",
      "candidates": "/recruiting/candidates",
      "clock": "/simulator/clock",
      "connections": "/recruiting/configure/dev-center/connections",
      "credentialPermissions": "/recruiting/configure/dev-center/credentials/$id/permissions",
      "credentials": "/recruiting/configure/dev-center/credentials",
      "customOptions": "/recruiting/configure/custom-options",
      "forgotPassword": "/forgot-password",
      "home": "/recruiting",
      "job": "/recruiting/jobs/$id",
      "jobSetup": "/recruiting/jobs/$id/setup",
      "jobs": "/recruiting/jobs",
      "mailbox": "/simulator/mailbox",
      "newWebHook": "/recruiting/configure/dev-center/web-hooks/new",
      "organization": "/recruiting/configure/organization",
      "phone": "/simulator/phone",
      "scorecard": "/recruiting/candidates/$id/scorecard",
      "signIn": "/sign-in",
      "start": "/start/$token",
      "user": "/recruiting/configure/users/$id",
      "users": "/recruiting/configure/users",
      "webHook": "/recruiting/configure/dev-center/web-hooks/$id",
      "webHookLog": "/recruiting/configure/dev-center/log",
      "webHooks": "/recruiting/configure/dev-center/web-hooks",
      "webHooksFromTemplate": "/recruiting/configure/dev-center/web-hooks/from-template",
    }
  `)
})

test('links carry the API’s id and only the search that is set', () => {
  expect(paths.candidate(4_000_000_001, { tab: 'feed', type: 'note' })).toBe('/recruiting/candidates/4000000001?tab=feed&type=note')
  expect(paths.candidates({ q: '佐藤', stage: undefined })).toBe('/recruiting/candidates?q=%E4%BD%90%E8%97%A4')
  expect(withSearch('/x', { a: '', b: undefined })).toBe('/x')
})

test('a parameter is escaped, so that a token cannot leave its place', () => {
  expect(pathTo('start', { token: 'a/b?c' })).toBe('/start/a%2Fb%3Fc')
})
