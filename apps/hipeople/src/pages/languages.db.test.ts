import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as contract from '../contract/index.ts'
import { invited } from '../fixtures/assessments.ts'
import { expectGerman } from '../fixtures/german.ts'
import { get, lena, linkTo, makeRole, mira, moveToReferences, nameReferees, post, tomas } from '../fixtures/people.ts'
import { openTestHouse, type TestHouse } from '../fixtures/test-house.ts'

let t: TestHouse
const candidate = 'lukasz@wojcik.example'

beforeEach(async () => {
  t = await openTestHouse()
})
afterEach(() => t.stop())

const mailsTo = async (to: string) => {
  const mails = (await t.mails()).filter((mail) => mail.to.includes(to))
  return Promise.all(mails.map(({ id }) => t.carriers.mailbox.read(id)))
}

/** Whoever is invited by a role in this language. */
async function inviteIn(language: contract.Language, settings: Partial<contract.RoleSettings> = {}): Promise<string> {
  await makeRole(t, { language, reminderDays: [2, 5], ...settings })
  const { applications } = t.fake.addCandidate({ id: 1, name: 'Łukasz Wójcik', email: candidate })
  await moveToReferences(t, applications[0]!.id)
  return linkTo(t, candidate, 'c')
}

describe('[H-24] the language of the role is that of mail, page and buttons', () => {
  test.each([
    ['en', 'your assessment for', 'See what awaits you', '>Start</button>'],
    ['de', 'Ihr Assessment für', 'Sehen, was Sie erwartet', '>Beginnen</button>'],
    ['es', 'su evaluación para', 'Ver lo que le espera', '>Empezar</button>'],
    ['fr', 'votre évaluation pour', 'Voir ce qui vous attend', '>Commencer</button>'],
  ] as const)('of tests, in %s', async (language, subject, mailButton, pageButton) => {
    const path = await invited(t, candidate, { language })
    const [mail] = await mailsTo(candidate)
    expect(mail?.subject).toContain(subject)
    expect(mail?.html).toContain(`<html lang="${language}"`)
    expect(mail?.html).toContain(`>${mailButton}</a>`)
    const { body } = await get(t.web, path)
    expect(body).toContain(`<html lang="${language}"`)
    expect(body).toContain(pageButton)
  })

  test.each([
    ['en', 'Name your referees', 'Name your first referee', 'Give a reference', 'Continue without verifying'],
    ['de', 'Referenzpersonen nennen', 'Erste Referenzperson nennen', 'Referenz geben', 'Ohne Bestätigung weiter'],
    ['es', 'Nombrar a sus referencias', 'Nombrar a la primera persona', 'Dar una referencia', 'Continuar sin verificar'],
    [
      'fr',
      'Nommer vos personnes de référence',
      'Nommer une première personne',
      'Donner une référence',
      'Continuer sans vérification',
    ],
  ] as const)('of references, in %s', async (language, ...[toCandidate, first, toReferee, goOn]) => {
    const link = await inviteIn(language)
    expect((await mailsTo(candidate))[0]?.html).toContain(`>${toCandidate}</a>`)
    expect((await get(t.web, link)).body).toContain(`>${first}</a>`)
    await nameReferees(t, link, [lena, tomas, mira])
    expect((await mailsTo(lena.email))[0]?.html).toContain(`>${toReferee}</a>`)
    const { body } = await get(t.web, await linkTo(t, lena.email, 'r'))
    expect(body).toContain(`<html lang="${language}"`)
    expect(body).toContain(`>${goOn}</button>`)
  })
})

describe('the reader switches', () => {
  /** As a browser does: sends the form, keeps the cookie, and goes where it is sent. */
  async function switchTo(language: string, { base, back, cookie }: { base: string; back: string; cookie?: string }) {
    const reply = await post(t.web, `${base}/language`, { language, back }, { cookie })
    const [kept] = String(reply.headers['set-cookie']).split(';')
    const page = await t.web.inject({ method: 'GET', url: String(reply.headers.location), headers: { cookie: kept! } })
    return { location: reply.headers.location, cookie: kept!, body: page.body }
  }

  test('to French and back, and stays on the page; mails go on in the language of the role', async () => {
    const link = await inviteIn('de')
    const french = await switchTo('fr', { base: link, back: `${link}/referees/new` })
    expect(french.location).toBe(`${link}/referees/new`)
    expect(french.body).toContain('<html lang="fr"')
    expect(french.body).toContain('Nommer une personne de référence')
    const back = await switchTo('de', { base: link, back: `${link}/referees/new`, cookie: french.cookie })
    expectGerman(back.body, 'back again')
    await nameReferees(t, link, [lena, tomas, mira])
    const referee = await linkTo(t, lena.email, 'r')
    const spanish = await switchTo('es', { base: referee, back: `${referee}?step=6` })
    expect(spanish.body).toContain('¿Cómo manejaba Łukasz la presión?')
    expect(spanish.body).toContain('La manejaba bien')
    expect((await mailsTo(lena.email))[0]?.subject).toBe('Łukasz Wójcik bittet Sie um eine Referenz')
  })

  test('and confirms what was shown, even if another window has switched since', async () => {
    const link = await inviteIn('de')
    for (const one of [lena, tomas, mira]) await post(t.web, `${link}/referees/new`, one)
    const sent = { agreed: 'yes', shown: 'de', zone: 'Europe/Warsaw' }
    await post(t.web, `${link}/send`, sent, { cookie: 'hp_language=fr' })
    const [consent] = await t.house.db.selectFrom('consents').select('statement').execute()
    expect(consent?.statement).toContain('Ich habe diese Personen gefragt')
  })

  test('nowhere else: no page of another link, and none of another host', async () => {
    const link = await inviteIn('de')
    for (const back of ['//evil.example', 'https://evil.example', '/c/another', `${link}\\evil`, `${link}x`])
      expect((await post(t.web, `${link}/language`, { language: 'fr', back })).headers.location).toBe(link)
    const unknown = await post(t.web, `${link}/language`, { language: 'xx', back: link })
    expect(unknown.headers['set-cookie']).toBeUndefined()
  })

  test('a link that leads to no role answers as the browser asks', async () => {
    for (const [header, title] of [
      ['de-CH, fr;q=0.8', 'Dieser Link ist nicht bekannt'],
      ['pl, fr;q=0.5, en;q=0.4', 'Ce lien n’est pas connu'],
      ['en;q=0.2, es;q=0.9', 'Este enlace no se conoce'],
      ['', 'This link is not known'],
    ])
      for (const path of ['/r/AAAAAAAAAAAAAAAAAAAAAAAA', '/c/AAAAAAAAAAAAAAAAAAAAAAAA'])
        expect((await t.web.inject({ url: path, headers: { 'accept-language': header } })).body).toContain(title)
  })

  test('what fails on our side, and a sign-in that cannot be used, are said in it, too', async () => {
    const link = await inviteIn('de')
    const over = await t.web.inject({ url: '/p/hipeople/linkedin/callback?state=x', headers: { cookie: 'hp_language=de' } })
    expectGerman(over.body, 'sign-in')
    await t.house.db.schema.dropTable('role_members').cascade().execute()
    const broken = await get(t.web, link)
    expect(broken.statusCode).toBe(500)
    expectGerman(broken.body, 'broken')
  })
})

test('questions that a member wrote stay as written, and so does a standard question that was changed', async () => {
  const { rows } = await t.call(contract.listQuestionnaires, {})
  const { questions } = await t.call(contract.getQuestionnaire, { params: { id: rows[0]!.id } })
  const { id } = await t.call(contract.createQuestionnaire, {
    body: {
      title: 'Own',
      questions: [
        { ...questions[0]!, text: 'Was {name} any good?' },
        { key: 'own', kind: 'rating', text: 'Does {name} like oranges?', source: 'own' },
        questions[1]!,
      ],
    },
  })
  await nameReferees(t, await inviteIn('de', { questionnaireId: id }), [lena, tomas, mira])
  const link = await linkTo(t, lena.email, 'r')
  expect((await get(t.web, `${link}?step=2`)).body).toContain('Was Łukasz any good?')
  const own = (await get(t.web, `${link}?step=3`)).body
  expect(own).toContain('Does Łukasz like oranges?')
  expect(own).toContain('1 · Braucht viel Unterstützung')
  expect((await get(t.web, `${link}?step=4`)).body).toContain('Wie zuverlässig hielt Łukasz Absprachen')
})
