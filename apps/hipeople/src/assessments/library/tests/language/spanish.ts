import { languageTest } from './language-test.ts'

/** Levels, A2 to C1, are where we would teach it; nobody has measured how hard an item is. */
export const languageEs = languageTest({
  language: 'es',
  question: '¿Qué encaja en el hueco (1)?',
  name: { en: 'Spanish', de: 'Spanisch', es: 'Español', fr: 'Espagnol' },
  suggestedBy: ['spanish', 'spanisch', 'spanischkenntnisse', 'español', 'espagnol'],
  sample: ['Mi nombre (1) ___ en la lista.', ['es', 'son', 'está', 'hay'], 'está'],
  grammar: [
    // A2
    ['El libro (1) ___ encima de la mesa.', ['es', 'está', 'hay', 'son'], 'está'],
    // B1
    ['Llevo dos años (1) ___ en esta empresa.', ['trabajar', 'trabajado', 'a trabajar', 'trabajando'], 'trabajando'],
    // B2
    ['Si lo (1) ___ sabido antes, habríamos tomado otro tren.', ['hubiéramos', 'habremos', 'hayamos', 'hemos'], 'hubiéramos'],
    // C1
    ['Sea cual (1) ___ el resultado, lo comunicaremos el lunes.', ['es', 'será', 'sea', 'siendo'], 'sea'],
    // A2
    ['Ayer (1) ___ una reunión muy larga.', ['tenemos', 'tuvimos', 'tendremos', 'tengamos'], 'tuvimos'],
    // B1
    ['Espero que usted (1) ___ un buen viaje.', ['tiene', 'tener', 'tenga', 'teniendo'], 'tenga'],
    // B2
    ['Me pidió que le (1) ___ los documentos al día siguiente.', ['envié', 'envío', 'enviaré', 'enviara'], 'enviara'],
    // C1
    ['De (1) ___ sabido, no habría firmado.', ['haberlo', 'habiéndolo', 'lo haber', 'lo había'], 'haberlo'],
    // B1
    ['Este informe es mejor (1) ___ el anterior.', ['de', 'como', 'que', 'a'], 'que'],
  ],
  vocabulary: [
    // A2
    ['¿Puede (1) ___ la ventana, por favor? Hace frío.', ['acabar', 'parar', 'cerrar', 'terminar'], 'cerrar'],
    // B1
    ['Por favor, (1) ___ este formulario y fírmelo.', ['rellene', 'cumpla', 'llegue', 'caiga'], 'rellene'],
    // B2
    ['Hay que tener en (1) ___ que la carretera está cortada.', ['idea', 'nota', 'saldo', 'cuenta'], 'cuenta'],
    // C1
    ['Las dos cifras no (1) ___: una de ellas tiene que estar mal.', ['cubren', 'cuadran', 'cobran', 'caben'], 'cuadran'],
    // A2
    ['El tren (1) ___ a las ocho de la mañana y llega a las diez.', ['sale', 'pone', 'hace', 'da'], 'sale'],
    // B1
    ['Tenemos que (1) ___ la reunión: será la semana que viene.', ['apagar', 'aplastar', 'aprender', 'aplazar'], 'aplazar'],
    // B2
    ['La nueva norma entra en (1) ___ el 1 de marzo.', ['fuerza', 'vigor', 'poder', 'trabajo'], 'vigor'],
    // C1
    [
      'La decisión no es definitiva: está (1) ___ de la firma de la dirección.',
      ['ausente', 'presente', 'pendiente', 'consciente'],
      'pendiente',
    ],
    // B1
    ['Ya me he (1) ___ al nuevo horario.', ['acostumbrado', 'aprendido', 'conocido', 'entendido'], 'acostumbrado'],
  ],
})
