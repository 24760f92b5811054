import type { FrameTexts } from './en.ts'

const mistake = 'Si cree que se trata de un error, escriba a quien se lo pidió.'

export const es: FrameTexts = {
  language: 'Idioma',
  skip: 'Saltar al contenido',
  optional: 'opcional',
  problems: (count) => (count === 1 ? 'Hay un dato que revisar:' : `Hay ${count} datos que revisar:`),
  links: {
    unknown: {
      title: 'Este enlace no se conoce',
      text: ['Quizá se perdió una parte por el camino. Ábralo otra vez desde el correo o copie la dirección completa.', mistake],
    },
    expired: {
      title: 'Este enlace ha caducado',
      text: ['Estuvo abierto hasta su fecha límite. Quien se lo pidió puede abrirlo de nuevo y volver a enviarlo.'],
    },
    replaced: {
      title: 'Hay un enlace más reciente',
      text: ['Este se sustituyó. Use el enlace del correo más reciente; los anteriores ya no abren nada.'],
    },
    withdrawn: {
      title: 'Este enlace se ha retirado',
      text: ['Ya no hace falta, así que no queda nada por hacer.', mistake],
    },
    erased: {
      title: 'Estos datos se han borrado',
      text: ['Lo que había aquí se borró definitivamente, así que no queda nada por ver ni por hacer.'],
    },
  },
  refused: {
    title: 'Ahora no es posible',
    text: 'Entretanto ha cambiado algo. Vuelva atrás y recargue la página: muestra lo que sigue abierto.',
  },
  failed: {
    title: 'Algo ha fallado por nuestra parte',
    text: 'No se ha perdido nada de lo que ya estaba guardado. Vuelva atrás e inténtelo de nuevo dentro de un momento.',
  },
  draft: {
    saved: 'Borrador guardado a las {time}',
    failed: 'Todavía sin guardar. Deje esta página abierta; se volverá a intentar.',
    offline: 'En este momento no hay conexión. Lo que ha escrito sigue aquí; inténtelo de nuevo cuando vuelva.',
  },
  privacy: {
    title: 'Quién pregunta, quién lo lee y cuánto se conserva',
    whoAsks: 'Quién pregunta',
    whoAsksText: (company, name, job) => `${company}, sobre la candidatura de ${name} como ${job}.`,
    whoReads: 'Quién lo lee',
    candidate: 'Usted ve quién ha respondido, nunca qué. Puede retirarse aquí en cualquier momento.',
    referee: (name, company) =>
      `Sus respuestas no se muestran a ${name}. La ley puede dar a ${name} el derecho a pedírselas a ${company}; en ese caso, una persona decide qué se entrega. Por favor, no mencione la salud, la familia, la religión ni el sueldo.`,
    howLong: 'Cuánto se conserva',
    howLongText: (months) => `Como máximo ${months}; después se borra.`,
    whatElse: 'Qué más se anota',
    whatElseText:
      'Al enviar una página, una huella cifrada de la dirección de red y de un valor aleatorio en una cookie de este navegador. Muestra si dos personas de un mismo proceso usaron la misma red o el mismo navegador, y nada más. No cambia ninguna valoración.',
    linkedin: 'Si confirma su identidad con LinkedIn',
    linkedinText: (company) =>
      `LinkedIn sabrá que ha iniciado sesión para ${company}. Guardamos el nombre que tiene allí, cuándo inició sesión y si el nombre y el correo coinciden con los que tenemos, durante el mismo tiempo que sus respuestas. Una cookie de 15 minutos hace que vuelva a la página de la que salió.`,
    contact: 'Preguntas sobre sus datos',
  },
}
