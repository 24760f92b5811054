import { listWebHooks, setUserPermissions } from '@orangery/contract/recruiting'
import { type Receiver, type SuiteProcess, startReceiver, startSuiteProcess } from '@orangery/testing/launcher'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible } from './axe.ts'
import { expectSeen, openPage } from './browser.ts'

let suite: SuiteProcess
let receiver: Receiver
let maren: Awaited<ReturnType<SuiteProcess['signIn']>>

beforeAll(async () => {
  suite = await startSuiteProcess({ demo: true, web: true })
  receiver = await startReceiver()
  maren = await suite.signIn()
})
afterAll(async () => {
  await receiver.stop()
  await suite.stop()
})

const credentials = '/recruiting/configure/dev-center/credentials'
const newHook = '/recruiting/configure/dev-center/web-hooks/new'
const whenOf = (page: Page) => page.getByLabel('When', { exact: true }).first()
const optionsOf = (page: Page, label: string) => page.getByLabel(label, { exact: true }).locator('option').allTextContents()

describe('API credentials', () => {
  test('[G-1] Configure > Dev Center shows “API Credential Management”, headed “API Credentials”', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await page.goto('/recruiting')
    await page.getByRole('navigation').getByRole('link', { name: 'Configure' }).click()
    await page.getByRole('navigation').getByRole('link', { name: 'API Credential Management' }).click()
    await expectSeen(page.getByRole('heading', { level: 1, name: 'API Credentials' }))
    await expectAccessible(page)
  })

  test('[G-2] without the right the entry is not there, and its address names the missing permission', async () => {
    const guest = await suite.invite({ firstName: 'No', lastName: 'Rights', level: 'site_admin', permissions: ['web-hooks'] })
    const page = await openPage(suite, { signedIn: guest })
    await page.goto('/recruiting/configure/dev-center/web-hooks')
    await expectSeen(page.getByRole('heading', { level: 1, name: 'Web Hooks' }))
    expect(await page.getByRole('link', { name: 'API Credential Management' }).count()).toBe(0)
    await page.goto(credentials)
    await expectSeen(page.getByText("Can manage ALL organization's API Credentials"))
  })

  test('[G-3, G-4, G-5, G-113] “Create New API Key” opens “Create New Credential” with type, partner and the proposed description', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await page.goto(credentials)
    await page.getByRole('button', { name: 'Create New API Key' }).first().click()
    await expectSeen(page.getByRole('dialog', { name: 'Create New Credential' }))
    expect(await optionsOf(page, 'API Type')).toEqual(expect.arrayContaining(['Harvest', 'Job Board']))
    expect(await optionsOf(page, 'Partner')).toEqual(
      expect.arrayContaining([
        'None',
        'GoodTime Hire for High Volume',
        'GoodTime Hire',
        'GoCo',
        'HiPeople',
        'Headhuntr.io',
        'Unlisted Vendor',
        'Custom',
      ]),
    )
    for (const [partner, description] of [
      ['GoodTime Hire for High Volume', 'GoodTime Hire for High Volume Harvest API Key'],
      ['GoCo', 'GoCo Harvest API Key'],
      ['HiPeople', 'HiPeople Harvest API key'],
      ['Headhuntr.io', 'Headhuntr.io Harvest API Key'],
    ] as const) {
      await page.getByLabel('Partner', { exact: true }).selectOption(partner)
      expect(await page.getByLabel('Description', { exact: true }).inputValue()).toBe(description)
    }
  })

  test('[G-8] the key is shown in full once, with “Copy” and “I have stored the API Key”; leaving it uncopied asks first', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await page.goto(credentials)
    await page.getByRole('button', { name: 'Create New API Key' }).first().click()
    await page.getByLabel('Partner', { exact: true }).selectOption('HiPeople')
    await page.getByRole('button', { name: 'Manage Permissions' }).click()
    const key = await page.getByTestId('secret').textContent()
    expect(key?.length).toBeGreaterThan(40)
    await expectSeen(page.getByRole('button', { name: 'Copy', exact: true }))
    await page.keyboard.press('Escape')
    await expectSeen(page.getByText('The key was not copied yet'))
    await page.getByRole('button', { name: 'I have stored the API Key' }).click()
    await expectSeen(page.getByRole('button', { name: 'Save' }).or(page.getByText(/Exactly what HiPeople needs/)))
    expect(await page.content()).not.toContain(key)
    await page.goto(credentials)
    await expectSeen(page.getByText('HiPeople Harvest API key'))
    expect(await page.content()).not.toContain(key)
  })

  test('[G-12, G-11] each group has its own select-all; Select All ticks every endpoint and Save stores them', async () => {
    const { id } = await suite.createKey({})
    const page = await openPage(suite, { signedIn: maren })
    await page.goto(`${credentials}/${id}/permissions`)
    await page
      .getByRole('checkbox', { name: /^Job Stages/ })
      .first()
      .check()
    await expectSeen(page.getByText(/3 endpoints/))
    await page.getByRole('checkbox', { name: 'Select All' }).check()
    await page.getByRole('button', { name: 'Save' }).click()
    await expectSeen(page.getByText(/the change holds from the next call/))
    await page.reload()
    await expectSeen(page.getByText(/135 endpoints/))
    await expectAccessible(page)
  })

  test('the API Reference finds an operation, and tries it under a key that is typed in, refusals included', async () => {
    const { key } = await suite.createKey({ permissions: ['candidates.list'] })
    const page = await openPage(suite, { signedIn: maren })
    await page.goto('/recruiting/configure/dev-center/api')
    await page.getByRole('searchbox', { name: 'Search the operations' }).fill('get list candidates')
    await page.getByRole('link', { name: /GET: List Candidates/ }).click()
    const form = page.getByRole('form', { name: 'Try it' })
    await form.getByRole('button', { name: 'Send GET' }).click()
    await expectSeen(form.getByText('Type in an API key first'))
    await form.getByLabel('API key').fill(key)
    await form.getByLabel('per_page').fill('0')
    await form.getByRole('button', { name: 'Send GET' }).click()
    await expectSeen(form.getByText('422', { exact: true }))
    await form.getByLabel('per_page').fill('2')
    await form.getByRole('button', { name: 'Send GET' }).click()
    await expectSeen(form.getByText('200', { exact: true }))
    await expectSeen(form.getByText(/rel="next"/))
    await expectAccessible(page)
  })
})

describe('web hooks', () => {
  test('[G-28, G-29] the form “Create a New Web Hook” has the fields of the setup guides', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await page.goto('/recruiting/configure/dev-center/web-hooks')
    await page.getByRole('link', { name: 'Create a New Web Hook' }).first().click()
    await expectSeen(page.getByRole('heading', { level: 1, name: 'Create a New Web Hook' }))
    for (const label of ['Name', 'When', 'Endpoint URL', 'Secret key', 'Error recipient email', 'Disabled?'])
      await expectSeen(page.getByLabel(label, { exact: true }))
    await expectSeen(page.getByText('Advanced Settings'))
    await expectSeen(page.getByRole('button', { name: 'Create Web hook' }))
    await expectAccessible(page)
  })

  test('[G-30, G-31] “When” lists the events of the seeds and of the public contract, and finds them by other words', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await page.goto(newHook)
    await whenOf(page).click()
    // As they stand there: none says that nothing fires it yet.
    const listed = await page.getByRole('listbox').getByRole('option').allTextContents()
    expect(listed).toEqual(
      expect.arrayContaining([
        'Candidate has submitted application',
        'Candidate has changed stage',
        'Candidate has been hired',
        'Candidate or Prospect rejected',
        'Candidate or Prospect unrejected',
        'Candidate or Prospect updated',
        'Delete Candidate',
        'Merged Candidate',
        'Prospect Created',
        'Job Created',
        'Job Updated',
        'Job Deleted',
        'Job Post Created',
        'Job Post Updated',
        'Job Post Deleted',
        'Candidate has been unhired',
        'Candidate anonymized',
        'Application Updated',
        'Delete Application',
        'Offer Created',
        'Offer Approved',
        'Offer Updated',
        'Offer Deleted',
        'Job Approved',
        'Job Interview Stage Deleted',
        'Interview Deleted',
        'Scorecard Deleted',
        'Department Deleted',
        'Office Deleted',
      ]),
    )
    expect(listed).toHaveLength(29)
    await whenOf(page).fill('has been rejected')
    await expectSeen(page.getByRole('option', { name: 'Candidate or Prospect rejected' }))
  })

  test('[G-46] the fourteen hooks of Headhuntr.io are made from one template, with the names of its guide', async () => {
    receiver.forget()
    const page = await openPage(suite, { signedIn: maren })
    await page.goto('/recruiting/configure/dev-center/web-hooks')
    await page.getByRole('link', { name: 'Create from a template' }).click()
    await page.getByLabel('Template', { exact: true }).selectOption({ label: 'Headhuntr.io: 14 web hooks' })
    expect(await page.getByLabel('Error recipient email').inputValue()).toBe('ats@headhuntr.io')
    await page.getByLabel('Endpoint URL').fill(`${receiver.url}/headhuntr`)
    await page.getByLabel('Secret key', { exact: true }).fill('a secret for Headhuntr.io')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Create 14 web hooks' }).click()
    await expectSeen(page.getByText('14 web hooks saved; the endpoint answered every ping'))
    const { rows } = await maren.call(listWebHooks, {})
    const made = rows.filter(({ name }) => name.startsWith('Headhuntr.io'))
    expect(Object.fromEntries(made.map(({ name, when }) => [name, when]))).toEqual({
      'Headhuntr.io-Candidate Hired': 'Candidate has been hired',
      'Headhuntr.io-Candidate Stage Change': 'Candidate has changed stage',
      'Headhuntr.io-Candidate/Prospect Rejected': 'Candidate or Prospect rejected',
      'Headhuntr.io-Candidate/Prospect Unrejected': 'Candidate or Prospect unrejected',
      'Headhuntr.io-Candidate/Prospect Updated': 'Candidate or Prospect updated',
      'Headhuntr.io-Candidate Deleted': 'Delete Candidate',
      'Headhuntr.io-Prospect Created': 'Prospect Created',
      'Headhuntr.io-Candidate Merged': 'Merged Candidate',
      'Headhuntr.io-Job Created': 'Job Created',
      'Headhuntr.io-Job Deleted': 'Job Deleted',
      'Headhuntr.io- Job Post Created': 'Job Post Created',
      'Headhuntr.io- Job Post Deleted': 'Job Post Deleted',
      'Headhuntr.io-Job Post Updated': 'Job Post Updated',
      'Headhuntr.io-Job Updated': 'Job Updated',
    })
    expect(new Set(made.map(({ errorRecipientEmail, disabled }) => `${errorRecipientEmail} ${disabled}`))).toEqual(
      new Set(['ats@headhuntr.io false']),
    )
    const pings = await receiver.arrived(14)
    expect(pings.every((ping) => ping.verify('a secret for Headhuntr.io'))).toBe(true)
  })

  test('[G-37] an http address is refused under its field, and what was typed stays', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await page.goto(newHook)
    await fillHook(page, 'http://hooks.example.com/x')
    await page.getByRole('button', { name: 'Create Web hook' }).click()
    await expectSeen(
      page.getByText('Endpoint must be https. http://hooks.example.com/x is not; only loopback may be, in development.'),
    )
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('From the browser')
  })

  test('[EG-17] the right taken away while the form is open: save says so, and the text stays', async () => {
    const guest = await suite.invite({ firstName: 'Losing', lastName: 'Rights', level: 'site_admin', permissions: ['web-hooks'] })
    const page = await openPage(suite, { signedIn: guest })
    await page.goto(newHook)
    await fillHook(page, `${receiver.url}/lost`)
    await maren.call(setUserPermissions, { params: { id: guest.userId }, body: { granted: [] } })
    await page.getByRole('button', { name: 'Create Web hook' }).click()
    await expectSeen(page.getByText(/Can manage and configure web hooks/))
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('From the browser')
    expect(await page.getByLabel('Endpoint URL', { exact: true }).inputValue()).toBe(`${receiver.url}/lost`)
  })

  test('[G-42, G-44] the log shows hook, endpoint, code and time in the viewer’s zone, and the secret never', async () => {
    const page = await openPage(suite, { signedIn: maren })
    await page.goto(newHook)
    await fillHook(page, `${receiver.url}/seen`)
    await page.getByRole('button', { name: 'Create Web hook' }).click()
    await expectSeen(page.getByText('The web hook is saved'))
    await page.goto('/recruiting/configure/dev-center/log')
    await page.getByRole('link', { name: 'From the browser' }).first().click()
    await expectSeen(page.getByText(`${receiver.url}/seen`))
    await expectSeen(page.getByText('200'))
    await expectSeen(page.getByText(/Europe\/Oslo/))
    expect(await page.content()).not.toContain('a secret for the browser')
    await expectAccessible(page)
  })
})

async function fillHook(page: Page, url: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill('From the browser')
  await whenOf(page).click()
  await page.getByRole('option', { name: 'Candidate has changed stage' }).click()
  await page.getByLabel('Endpoint URL', { exact: true }).fill(url)
  await page.getByLabel('Secret key', { exact: true }).fill('a secret for the browser')
}
