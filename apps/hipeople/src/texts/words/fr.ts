import { de } from '../french.ts'
import type { WordTexts } from './en.ts'

const minutes = (count: number) => (count > 1 ? `${count} minutes` : `${count} minute`)

export const fr: WordTexts = {
  kinds: {
    manager: { label: 'Responsable hiérarchique', one: 'responsable hiérarchique', many: 'responsables hiérarchiques' },
    peer: { label: 'Collègue', one: 'collègue', many: 'collègues' },
    'direct-report': {
      label: 'Personne que je dirigeais',
      one: 'personne que vous dirigiez',
      many: 'personnes que vous dirigiez',
    },
    client: { label: 'Cliente ou client', one: 'cliente ou client', many: 'clientes ou clients' },
    mentor: { label: 'Mentore ou mentor', one: 'mentore ou mentor', many: 'mentores ou mentors' },
    teacher: { label: 'Enseignante ou enseignant', one: 'enseignante ou enseignant', many: 'enseignantes ou enseignants' },
    'student-peer': { label: 'Camarade d’études', one: 'camarade d’études', many: 'camarades d’études' },
    other: { label: 'Autre', one: 'autre personne', many: 'autres personnes' },
  },
  minutes,
  about: (count) => `environ ${minutes(count)}`,
  months: (count) => `${count} mois`,
  wanted: (people, among) =>
    people === 1
      ? `1 personne qui a travaillé avec vous${among ? ` : ${among}` : ''}`
      : `${people} personnes qui ont travaillé avec vous${among ? `, dont ${among}` : ''}`,
  between: (from, to) => `${de(from)} à ${to}`,
  since: (from) => `depuis ${from}`,
  until: (to) => `jusqu’en ${to}`,
  readers: {
    nobodyNamed: (company) => `l’équipe de recrutement ${de(company)}`,
    named: (names, company) => `${names} chez ${company}`,
    andMore: (names, more, company) =>
      `${names} et ${more > 1 ? `${more} autres membres` : '1 autre membre'} de l’équipe de recrutement ${de(company)}`,
    text: (team) => `Lu par ${team}, et par les personnes qui peuvent y voir tout ce qui concerne cette candidature.`,
    again: (company, name, days) =>
      `Si ${company} envisage ${name} pour un autre poste dans un délai de ${days > 1 ? `${days} jours` : '1 jour'}, les mêmes réponses peuvent y servir aussi ; elles sont alors lues par l’équipe de recrutement de ce poste.`,
  },
}
