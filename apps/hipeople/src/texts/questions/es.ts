import type { QuestionTexts } from './question-texts.ts'

export const es: QuestionTexts = {
  ends: ['Necesita mucho apoyo', 'Un modelo para los demás'],
  questions: {
    quality: { text: '¿Qué calidad tenía el trabajo de {name}?' },
    reliability: { text: '¿Con qué fiabilidad cumplía {name} los acuerdos y los plazos?' },
    teamwork: { text: '¿Cómo era la colaboración de {name} con otras personas?' },
    communication: { text: '¿Con qué claridad hablaba y escribía {name}?' },
    pressure: {
      text: '¿Cómo manejaba {name} la presión?',
      options: [
        'Necesitaba mucho acompañamiento',
        'Necesitaba algo de ayuda',
        'La manejaba bien',
        'Además tranquilizaba a los demás',
      ],
    },
    strengths: { text: '¿Qué hace {name} mejor que la mayoría?' },
    growth: { text: '¿Qué ayudaba a {name} a hacer un buen trabajo y qué podría mejorar todavía?' },
    again: {
      text: '¿Volvería a trabajar con {name}?',
      options: ['Sí, enseguida', 'Sí, en otro puesto', 'Más bien no'],
    },
    'demanding-customer': {
      text: '¿Cómo manejaba {name} la presión de una clientela exigente?',
      options: [
        'Necesitaba mucho acompañamiento',
        'Necesitaba algo de ayuda',
        'La manejaba bien',
        'Tranquilizaba a la clientela y al equipo',
      ],
    },
    'leading-people': { text: '¿Cómo dirigía {name} a otras personas?' },
    negotiating: { text: '¿Cómo negociaba {name} cuando los intereses eran distintos?' },
    'technical-judgement': { text: '¿En qué medida eran acertadas las decisiones técnicas de {name}?' },
    'care-with-figures': { text: '¿Con qué cuidado trataba {name} las cifras y las conclusiones?' },
    'busy-days': { text: '¿Qué hacía {name} en los días de más trabajo que usted recuerda?' },
    'rules-and-safety': { text: '¿En qué medida respetaba {name} las normas que protegen a los demás?' },
    learning: { text: '¿Con qué rapidez aprendía {name} cosas nuevas?' },
    'working-apart': { text: '¿Cómo mantenía {name} el contacto cuando trabajaban en lugares distintos?' },
    'without-guidance': { text: '¿Hasta dónde llegaba {name} sin que le dijeran qué hacer?' },
    'people-in-care': { text: '¿Cómo trataba {name} a las personas que dependían de su ayuda?' },
  },
}
