import { type SuiteProcess, startSuiteProcess } from '@orangery/testing/launcher'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { expectGone, expectSeen, openPage } from './browser.ts'

let suite: SuiteProcess

beforeAll(async () => {
  suite = await startSuiteProcess({ demo: true, web: true })
})
afterAll(() => suite.stop())

test('[G-80] [G-81] [G-82] an offer field is added, named anew with its type staying, given options, and deleted with a word on old values', async () => {
  const page = await openPage(suite, { signedIn: await suite.signIn() })
  await page.goto('/recruiting/configure/custom-options')
  await page
    .getByRole('navigation', { name: 'Kinds of records' })
    .getByRole('link', { name: /^Offers/ })
    .click()
  const offers = page.getByRole('list', { name: 'Offers' })
  await page.getByRole('button', { name: 'Add Field' }).click()
  const adding = page.getByRole('dialog', { name: 'Add a field to offers' })
  await expectSeen(adding.getByLabel('Field Type'))
  const types = await adding.getByLabel('Field Type').getByRole('option').allTextContents()
  expect(types).toEqual([
    'Short Textbox',
    'Long Textbox',
    'Yes/No',
    'Single Select',
    'Multi Select',
    'Currency',
    'Currency Range',
    'Number',
    'Number Range',
    'Date',
    'URL',
    'User',
  ])
  await adding.getByLabel('Field Name').fill('Salary')
  await adding.getByRole('button', { name: 'Add Field' }).click()
  await expectSeen(adding.getByText(/The offer field Salary, with the id \d+, is read as salary already/))
  await adding.getByLabel('Field Name').fill('Job Title')
  await adding.getByLabel('Field Type').selectOption({ label: 'Short Textbox' })
  await expectAccessible(page)
  await adding.getByRole('button', { name: 'Add Field' }).click()
  await expectGone(adding)
  await expectSeen(offers.getByText('job_title'))

  await offers.getByRole('button', { name: 'Edit Contract' }).click()
  const editing = page.getByRole('dialog', { name: 'Edit Contract' })
  expect(await editing.getByLabel('Field Type').getAttribute('readonly')).not.toBeNull()
  await editing.getByRole('button', { name: 'Add option' }).click()
  await editing.getByLabel('Option 4', { exact: true }).fill('Seasonal, “summer”')
  await editing.getByRole('button', { name: 'Move option 4 up' }).click()
  await editing.getByLabel('Field Name').fill('Kind of contract')
  await expectAccessible(page)
  await editing.getByRole('button', { name: 'Save' }).click()
  await expectGone(editing)
  const row = offers.getByRole('listitem').filter({ hasText: 'Kind of contract' })
  await expectSeen(row.getByText(/4 options/))
  await expectSeen(row.getByText('contract', { exact: true }))

  await row.getByRole('button', { name: 'Delete Kind of contract' }).click()
  const asking = page.getByRole('dialog', { name: 'Delete the field Kind of contract?' }).or(page.getByRole('alertdialog'))
  await expectSeen(asking.getByText(/Values of offers that have it are kept/))
  await expectAccessible(page)
  await asking.getByRole('button', { name: 'Delete field' }).click()
  await expectGone(row)
})
