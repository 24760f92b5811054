import { languageTest } from './language-test.ts'

/** Levels, A2 to C1, are where we would teach it; nobody has measured how hard an item is. */
export const languageFr = languageTest({
  language: 'fr',
  question: 'Que faut-il mettre à la place de (1) ?',
  name: { en: 'French', de: 'Französisch', es: 'Francés', fr: 'Français' },
  suggestedBy: ['french', 'französisch', 'französischkenntnisse', 'francés', 'français'],
  sample: ['Mon nom (1) ___ sur la liste.', ['êtes', 'sont', 'est', 'es'], 'est'],
  grammar: [
    // A2
    ['Je vais (1) ___ bureau en train.', ['à la', 'au', 'à le', 'aux'], 'au'],
    // B1
    ['C’est la collègue (1) ___ je vous ai parlé.', ['que', 'qui', 'où', 'dont'], 'dont'],
    // B2
    ['Si nous avions su, nous (1) ___ partis plus tôt.', ['serions', 'serons', 'aurions', 'sommes'], 'serions'],
    // C1
    ['Il n’est pas exclu qu’une erreur se (1) ___ glissée dans le tableau.', ['est', 'sera', 'soit', 'ait'], 'soit'],
    // A2
    ['Hier, nous (1) ___ arrivés à neuf heures.', ['avons', 'sommes', 'allons', 'faisons'], 'sommes'],
    // B1
    ['Il faut que vous (1) ___ à l’heure.', ['êtes', 'serez', 'soyez', 'étiez'], 'soyez'],
    // B2
    ['Les documents que j’ai (1) ___ hier sont sur la table.', ['reçu', 'reçues', 'recevoir', 'reçus'], 'reçus'],
    // C1
    ['Bien que le délai (1) ___ court, nous sommes sûrs d’y arriver.', ['soit', 'est', 'sera', 'était'], 'soit'],
    // B1
    ['Je travaille ici (1) ___ trois ans.', ['dès', 'il y a', 'depuis', 'jusque'], 'depuis'],
  ],
  vocabulary: [
    // A2
    ['Pouvez-vous (1) ___ la fenêtre, s’il vous plaît ? Il fait froid.', ['finir', 'terminer', 'fermer', 'arrêter'], 'fermer'],
    // B1
    ['Veuillez (1) ___ ce formulaire et le signer.', ['remplir', 'réussir', 'rougir', 'courir'], 'remplir'],
    // B2
    ['Il faut tenir (1) ___ du fait que la route est fermée.', ['note', 'cas', 'idée', 'compte'], 'compte'],
    // C1
    [
      'Les deux chiffres ne (1) ___ pas : l’un d’eux doit être faux.',
      ['consentent', 'concordent', 'compatissent', 'concèdent'],
      'concordent',
    ],
    // A2
    ['Le train (1) ___ à huit heures et arrive à dix heures.', ['part', 'met', 'fait', 'donne'], 'part'],
    // B1
    [
      'Nous devons (1) ___ la réunion : elle aura lieu la semaine prochaine.',
      ['rapporter', 'remporter', 'importer', 'reporter'],
      'reporter',
    ],
    // B2
    ['Le nouveau règlement entre en (1) ___ le 1er mars.', ['puissance', 'vigueur', 'pouvoir', 'marche'], 'vigueur'],
    // C1
    [
      'La décision n’est pas définitive : elle reste (1) ___ à l’accord de la direction.',
      ['omise', 'admise', 'soumise', 'transmise'],
      'soumise',
    ],
    // B1
    ['Nous nous sommes vite (1) ___ au nouvel horaire.', ['habitués', 'appris', 'connus', 'compris'], 'habitués'],
  ],
})
