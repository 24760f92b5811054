import type { MailTexts } from './en.ts'

export const es: MailTexts = {
  hello: (name) => `Hola, ${name}:`,
  candidate: {
    why: (company) =>
      `Recibe este mensaje porque ${company} está valorando su candidatura y pide referencias a través de HiPeople. No necesita ninguna cuenta. Quien tenga este enlace puede actuar en su nombre, así que no lo comparta.`,
    inviteSubject: (company, role) => `${company}: referencias para ${role}`,
    invite: (job, company, wanted) =>
      `Para su candidatura como ${job}, ${company} desea conocer la opinión de ${wanted}. Usted nombra a esas personas; no se contacta con nadie antes de que confirme que están de acuerdo.`,
    time: (due) => `Lleva unos 5 minutos. Tiene tiempo hasta el ${due}.`,
    button: 'Nombrar a sus referencias',
    reminderSubject: (role, company) => `Recordatorio: referencias para ${role} en ${company}`,
    reminder: (company, wanted, due) =>
      `${company} sigue esperando los nombres de sus personas de referencia: ${wanted}. El enlace está abierto hasta el ${due}.`,
    oneOfThem: 'Una de sus personas de referencia',
    bouncedSubject: (name) => `Hay que corregir una dirección: ${name}`,
    bounced: (name) => `La dirección que dio de ${name} no funciona. Puede corregirla y la solicitud se enviará de nuevo.`,
    correct: 'Corregir la dirección',
    anotherSubject: (role) => `Hace falta otra persona de referencia para ${role}`,
    another: (name) =>
      `${name} no puede dar una referencia. Es algo que ocurre y no requiere ningún motivo. Puede nombrar a otra persona.`,
    nameAnother: 'Nombrar a otra persona',
    againSubject: (company, job) => `${company}: sus referencias sirven también para ${job}`,
    again: (job, company, earlier) =>
      `Para su candidatura como ${job}, ${company} usa las referencias que usted consiguió para ${earlier}. Las preguntas son las mismas, así que no se pregunta a nadie dos veces y usted no tiene que hacer nada.`,
    againNot: (recruiter) => `Si esta vez prefiere nombrar a otras personas, dígaselo a ${recruiter}.`,
    recruiter: 'su persona de contacto',
  },
  assessment: {
    why: (company) =>
      `Recibe este mensaje porque ${company} está valorando su candidatura y usa HiPeople para sus evaluaciones. No necesita ninguna cuenta. Quien tenga este enlace puede actuar en su nombre, así que no lo comparta.`,
    tests: (count) => (count === 1 ? '1 prueba' : `${count} pruebas`),
    inviteSubject: (company, role) => `${company}: su evaluación para ${role}`,
    invite: (job, company, tests, about, due) =>
      `Para su candidatura como ${job}, ${company} le pide que haga ${tests}, ${about} en total. Puede hacerlas por separado y empezar cuando le convenga, hasta el ${due}.`,
    note: 'Abrir el enlace no inicia nada. Si necesita más tiempo u otro formato, puede indicarlo en la página.',
    button: 'Ver lo que le espera',
    reminderSubject: (role, company) => `Recordatorio: su evaluación para ${role} en ${company}`,
    reminder: (tests, about, due) => `Su evaluación sigue abierta hasta el ${due}: ${tests}, ${about}.`,
    reminderBegun: (tests, about, due) => `Una parte de su evaluación sigue abierta hasta el ${due}: ${tests}, ${about}.`,
    goOn: 'Continuar',
    resultsSubject: (job, company) => `Sus resultados para ${job} en ${company}`,
    results: 'Estos son los resultados de las pruebas que ha hecho.',
    unreadable: (test) => `${test}: de las respuestas no se pudo deducir nada.`,
    points: (test, raw, max) => `${test}: ${raw} de ${max} puntos.`,
    resultsNote:
      'Una prueba es una pequeña parte de una imagen en un día concreto. Se compara con el grupo que nombra el informe del equipo de selección; un grupo simulado no describe a nadie.',
  },
  referee: {
    why: (candidate) =>
      `${candidate} nos dio su dirección y dijo que usted está de acuerdo. No necesita ninguna cuenta. Para rechazar la petición, o para que su dirección se borre y no se use nunca más, use el enlace de arriba o responda a este correo con «olvídenme».`,
    subject: (candidate) => `${candidate} le pide una referencia`,
    invite: (candidate, company, job) =>
      `${candidate} ha presentado su candidatura en ${company} como ${job} y le ha propuesto a usted como persona de referencia.`,
    writes: (name, message) => `${name} escribe: «${message}»`,
    scope: (questions, about, due) => `Son ${questions} preguntas, ${about}, hasta el ${due}.`,
    notShown: (name) => `Sus respuestas no se muestran a ${name}.`,
    button: 'Dar una referencia',
    call: 'Si prefiere hablar, elija «Prefiero una llamada» en la página.',
    reminderSubject: (candidate) => `Recordatorio: una referencia para ${candidate}`,
    reminderBegun: (candidate, due) =>
      `Usted empezó una referencia para ${candidate}; lo que escribió está guardado. Está abierta hasta el ${due}.`,
    reminder: (candidate, company, about, due) =>
      `${candidate} espera unas palabras suyas para ${company}. Lleva ${about} y está abierto hasta el ${due}.`,
    goOn: 'Continuar',
    overSubject: (candidate) => `La referencia para ${candidate} ya no hace falta`,
    over: (candidate, company) =>
      `${company} ya no necesita una referencia para ${candidate}, así que no queda nada por hacer. Gracias por su disposición a ayudar.`,
    overWhy: (months) =>
      `Lo que haya escrito hasta ahora se borra, como muy tarde, al cabo de ${months === 1 ? '1 mes' : `${months} meses`}. Responda «olvídenme» para que se borre ahora.`,
    sms: (company, candidate) => `${company} le pide una referencia para ${candidate}:`,
    smsStop: 'Responda STOP para no recibir SMS.',
  },
}
