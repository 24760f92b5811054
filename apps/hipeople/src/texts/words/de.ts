import type { WordTexts } from './en.ts'

const minutes = (count: number) => (count === 1 ? '1 Minute' : `${count} Minuten`)

export const de: WordTexts = {
  kinds: {
    manager: { label: 'Führungskraft', one: 'Führungskraft', many: 'Führungskräfte' },
    peer: { label: 'Kollegin oder Kollege', one: 'Kollegin oder Kollege', many: 'Kolleginnen oder Kollegen' },
    'direct-report': {
      label: 'Mir direkt unterstellt',
      one: 'Ihnen direkt unterstellte Person',
      many: 'Ihnen direkt unterstellte Personen',
    },
    client: { label: 'Kundin oder Kunde', one: 'Kundin oder Kunde', many: 'Kundinnen oder Kunden' },
    mentor: { label: 'Mentorin oder Mentor', one: 'Mentorin oder Mentor', many: 'Mentorinnen oder Mentoren' },
    teacher: { label: 'Lehrkraft', one: 'Lehrkraft', many: 'Lehrkräfte' },
    'student-peer': { label: 'Mitstudentin oder Mitstudent', one: 'Mitstudentin oder Mitstudent', many: 'Mitstudierende' },
    other: { label: 'Andere', one: 'andere Person', many: 'andere Personen' },
  },
  minutes,
  about: (count) => `etwa ${minutes(count)}`,
  months: (count) => (count === 1 ? '1 Monat' : `${count} Monate`),
  wanted: (people, among) =>
    people === 1
      ? `1 Person, die mit Ihnen gearbeitet hat${among ? `: ${among}` : ''}`
      : `${people} Personen, die mit Ihnen gearbeitet haben${among ? `, darunter ${among}` : ''}`,
  between: (from, to) => `von ${from} bis ${to}`,
  since: (from) => `seit ${from}`,
  until: (to) => `bis ${to}`,
  readers: {
    nobodyNamed: (company) => `dem Auswahlteam von ${company}`,
    named: (names, company) => `${names} von ${company}`,
    andMore: (names, more, company) =>
      `${names} und ${more === 1 ? '1 weiteren Person' : `${more} weiteren Personen`} aus dem Auswahlteam von ${company}`,
    text: (team) => `Gelesen wird es von ${team} und von denen, die dort alles zu dieser Bewerbung sehen dürfen.`,
    again: (company, name, days) =>
      `Wenn ${company} ${name} innerhalb von ${days === 1 ? '1 Tag' : `${days} Tagen`} für eine andere Stelle in Betracht zieht, können dieselben Antworten auch dort gelten; dann liest sie das Auswahlteam jener Stelle.`,
  },
}
