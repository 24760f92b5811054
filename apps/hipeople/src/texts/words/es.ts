import type { WordTexts } from './en.ts'

const minutes = (count: number) => (count === 1 ? '1 minuto' : `${count} minutos`)

export const es: WordTexts = {
  kinds: {
    manager: { label: 'Responsable', one: 'responsable', many: 'responsables' },
    peer: { label: 'Colega', one: 'colega', many: 'colegas' },
    'direct-report': { label: 'Persona a mi cargo', one: 'persona a su cargo', many: 'personas a su cargo' },
    client: { label: 'Cliente', one: 'cliente', many: 'clientes' },
    mentor: { label: 'Mentor o mentora', one: 'mentor o mentora', many: 'mentores o mentoras' },
    teacher: { label: 'Docente', one: 'docente', many: 'docentes' },
    'student-peer': { label: 'Colega de estudios', one: 'colega de estudios', many: 'colegas de estudios' },
    other: { label: 'Otra', one: 'otra persona', many: 'otras personas' },
  },
  minutes,
  about: (count) => (count === 1 ? 'alrededor de 1 minuto' : `unos ${count} minutos`),
  months: (count) => (count === 1 ? '1 mes' : `${count} meses`),
  wanted: (people, among) =>
    people === 1
      ? `1 persona que haya trabajado con usted${among ? `: ${among}` : ''}`
      : `${people} personas que hayan trabajado con usted${among ? `, entre ellas ${among}` : ''}`,
  between: (from, to) => `de ${from} a ${to}`,
  since: (from) => `desde ${from}`,
  until: (to) => `hasta ${to}`,
  readers: {
    nobodyNamed: (company) => `el equipo de selección de ${company}`,
    named: (names, company) => `${names}, de ${company},`,
    andMore: (names, more, company) =>
      `${names} y ${more === 1 ? '1 persona más' : `${more} personas más`} del equipo de selección de ${company}`,
    text: (team) => `Lo leen ${team} y quienes allí pueden ver todo sobre esta candidatura.`,
    again: (company, name, days) =>
      `Si ${company} tiene en cuenta a ${name} para otro puesto en un plazo de ${days === 1 ? '1 día' : `${days} días`}, las mismas respuestas pueden servir también allí; entonces las lee el equipo de selección de ese puesto.`,
  },
}
