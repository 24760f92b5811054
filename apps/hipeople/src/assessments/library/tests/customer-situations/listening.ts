// Long because it holds one pool of situations in four languages; it is read from top to bottom.
import type { ChoiceItem } from '../../library-test.ts'
import type { Part } from '../../part.ts'
import { situation } from '../../situation.ts'

export const listening: Part<ChoiceItem> = {
  dimension: {
    id: 'listening',
    name: { en: 'Listening first', de: 'Erst zuhören', es: 'Escuchar primero', fr: 'Écouter d’abord' },
    about: {
      en: 'Finding out what somebody needs before offering a solution.',
      de: 'Herausfinden, was jemand braucht, bevor eine Lösung angeboten wird.',
      es: 'Averiguar qué necesita alguien antes de ofrecer una solución.',
      fr: 'Chercher à savoir ce dont quelqu’un a besoin avant de proposer une solution.',
    },
    low: {
      en: 'Chose questions and listening less often than most of the group, and quick answers more often.',
      de: 'Hat seltener als die meisten der Gruppe das Nachfragen und Zuhören gewählt und öfter die schnelle Antwort.',
      es: 'Eligió preguntar y escuchar menos a menudo que la mayoría del grupo, y responder rápido más a menudo.',
      fr: 'A choisi moins souvent que la plupart du groupe de questionner et d’écouter, et plus souvent de répondre vite.',
    },
    middle: {
      en: 'Chose questions and listening about as often as half of the group.',
      de: 'Hat etwa so oft wie die Hälfte der Gruppe das Nachfragen und Zuhören gewählt.',
      es: 'Eligió preguntar y escuchar más o menos tan a menudo como la mitad del grupo.',
      fr: 'A choisi de questionner et d’écouter à peu près aussi souvent que la moitié du groupe.',
    },
    high: {
      en: 'Chose questions and listening more often than most of the group, before offering a solution.',
      de: 'Hat öfter als die meisten der Gruppe gewählt, erst nachzufragen und zuzuhören und dann eine Lösung anzubieten.',
      es: 'Eligió más a menudo que la mayoría del grupo preguntar y escuchar antes de ofrecer una solución.',
      fr: 'A choisi plus souvent que la plupart du groupe de questionner et d’écouter avant de proposer une solution.',
    },
  },
  items: [
    situation('cs-l1', 'listening', {
      text: {
        en: 'A customer calls, upset: the third delivery in a row is incomplete. She talks fast, and you already know the cause. What do you do?',
        de: 'Eine Kundin ruft verärgert an: Die dritte Lieferung in Folge ist unvollständig. Sie spricht schnell, und Sie kennen die Ursache schon. Was tun Sie?',
        es: 'Una clienta llama disgustada: es la tercera entrega seguida que llega incompleta. Habla deprisa y usted ya conoce la causa. ¿Qué hace usted?',
        fr: 'Une cliente appelle, mécontente : c’est la troisième livraison incomplète de suite. Elle parle vite, et vous connaissez déjà la cause. Que faites-vous ?',
      },
      ways: [
        {
          points: 2,
          en: 'I let her finish and then explain the cause.',
          de: 'Ich lasse sie ausreden und erkläre dann die Ursache.',
          es: 'La dejo terminar y luego le explico la causa.',
          fr: 'Je la laisse finir, puis j’explique la cause.',
        },
        {
          points: 0,
          en: 'I interrupt politely and explain the cause, to save time.',
          de: 'Ich unterbreche höflich und erkläre die Ursache, um Zeit zu sparen.',
          es: 'La interrumpo con cortesía y le explico la causa, para ahorrar tiempo.',
          fr: 'Je l’interromps poliment et j’explique la cause, pour gagner du temps.',
        },
        {
          points: 3,
          en: 'I let her finish, sum up what I understood, and then explain the cause and what happens next.',
          de: 'Ich lasse sie ausreden, fasse zusammen, was ich verstanden habe, und erkläre dann die Ursache und wie es weitergeht.',
          es: 'La dejo terminar, resumo lo que he entendido y luego le explico la causa y los siguientes pasos.',
          fr: 'Je la laisse finir, je résume ce que j’ai compris, puis j’explique la cause et la suite.',
        },
        {
          points: 1,
          en: 'I apologise for all three deliveries and offer her a voucher straight away, before she has to ask for it herself.',
          de: 'Ich entschuldige mich für alle drei Lieferungen und biete ihr sofort einen Gutschein an, bevor sie selbst danach fragen muss.',
          es: 'Me disculpo por las tres entregas y le ofrezco de inmediato un vale, antes de que ella misma tenga que pedirlo.',
          fr: 'Je m’excuse pour les trois livraisons et je lui propose aussitôt un bon d’achat, avant qu’elle ait à le demander.',
        },
      ],
    }),
    situation('cs-l2', 'listening', {
      text: {
        en: 'A customer asks for something that your product cannot do. What do you do?',
        de: 'Ein Kunde wünscht sich etwas, das Ihr Produkt nicht kann. Was tun Sie?',
        es: 'Un cliente pide algo que su producto no puede hacer. ¿Qué hace usted?',
        fr: 'Un client demande quelque chose que votre produit ne sait pas faire. Que faites-vous ?',
      },
      ways: [
        {
          points: 3,
          en: 'I ask what he wants to achieve with it and look for another way with him.',
          de: 'Ich frage, was er damit erreichen möchte, und suche mit ihm einen anderen Weg.',
          es: 'Pregunto qué quiere conseguir con ello y busco con él otro camino.',
          fr: 'Je demande ce qu’il souhaite obtenir et je cherche avec lui une autre voie.',
        },
        {
          points: 1,
          en: 'I tell him that the product cannot do it, and explain for what reasons it was built that way.',
          de: 'Ich sage ihm, dass das Produkt das nicht kann, und erkläre, aus welchen Gründen es so gebaut wurde.',
          es: 'Le digo que el producto no puede hacerlo y explico por qué razones se construyó así.',
          fr: 'Je lui dis que le produit ne sait pas le faire et j’explique pour quelles raisons il a été conçu ainsi.',
        },
        {
          points: 2,
          en: 'I note the wish and pass it on to those who develop the product.',
          de: 'Ich notiere den Wunsch und gebe ihn an die Entwicklung weiter.',
          es: 'Anoto el deseo y lo paso a quienes desarrollan el producto.',
          fr: 'Je note le souhait et je le transmets à ceux qui développent le produit.',
        },
        {
          points: 0,
          en: 'I tell him that hardly anybody needs it.',
          de: 'Ich sage ihm, dass das kaum jemand braucht.',
          es: 'Le digo que casi nadie lo necesita.',
          fr: 'Je lui dis que presque personne n’en a besoin.',
        },
      ],
    }),
    situation('cs-l3', 'listening', {
      text: {
        en: 'A written complaint can be understood in two ways. What do you do?',
        de: 'Eine schriftliche Beschwerde lässt sich auf zwei Arten verstehen. Was tun Sie?',
        es: 'Una queja por escrito puede entenderse de dos maneras. ¿Qué hace usted?',
        fr: 'Une réclamation écrite peut se comprendre de deux façons. Que faites-vous ?',
      },
      ways: [
        {
          points: 1,
          en: 'I answer both at length, so that the right one is among them.',
          de: 'Ich beantworte beides ausführlich, damit das Richtige dabei ist.',
          es: 'Respondo a ambas con detalle, para que esté la correcta.',
          fr: 'Je réponds aux deux en détail, pour que la bonne y soit.',
        },
        {
          points: 0,
          en: 'I answer the reading that seems more likely to me.',
          de: 'Ich beantworte die Lesart, die mir wahrscheinlicher vorkommt.',
          es: 'Respondo a la interpretación que me parece más probable.',
          fr: 'Je réponds à la lecture qui me paraît la plus probable.',
        },
        {
          points: 2,
          en: 'I ask the person to describe the problem once more from the start, with everything that belongs to it.',
          de: 'Ich bitte darum, das Problem noch einmal von vorn zu schildern, mit allem, was dazugehört.',
          es: 'Pido a la persona que vuelva a describir el problema desde el principio, con todo lo que tenga que ver.',
          fr: 'Je demande à la personne de décrire à nouveau le problème depuis le début, avec tout ce qui s’y rapporte.',
        },
        {
          points: 3,
          en: 'I say how I understand it both ways and ask which of the two is meant.',
          de: 'Ich schreibe, wie ich es auf beide Arten verstehe, und frage, welche gemeint ist.',
          es: 'Expongo las dos maneras en que lo entiendo y pregunto a cuál se refiere.',
          fr: 'J’expose les deux façons dont je le comprends et je demande laquelle est la bonne.',
        },
      ],
    }),
    situation('cs-l4', 'listening', {
      text: {
        en: 'In a first meeting a customer says: “Your offer is too expensive.” What do you do?',
        de: 'In einem ersten Gespräch sagt ein Kunde: „Ihr Angebot ist zu teuer.“ Was tun Sie?',
        es: 'En una primera reunión un cliente dice: «Su oferta es demasiado cara». ¿Qué hace usted?',
        fr: 'Lors d’un premier entretien, un client dit : « Votre offre est trop chère. » Que faites-vous ?',
      },
      ways: [
        {
          points: 0,
          en: 'I offer a discount at once.',
          de: 'Ich biete sofort einen Rabatt an.',
          es: 'Ofrezco de inmediato un descuento.',
          fr: 'Je propose aussitôt une remise.',
        },
        {
          points: 3,
          en: 'I ask what he compares it with and what matters most to him.',
          de: 'Ich frage, womit er vergleicht und was ihm am wichtigsten ist.',
          es: 'Pregunto con qué la compara y qué es lo más importante para él.',
          fr: 'Je demande à quoi il la compare et ce qui compte le plus pour lui.',
        },
        {
          points: 1,
          en: 'I suggest a smaller package at once.',
          de: 'Ich schlage sofort ein kleineres Paket vor.',
          es: 'Propongo de inmediato un paquete más pequeño.',
          fr: 'Je propose aussitôt une formule plus petite.',
        },
        {
          points: 2,
          en: 'I explain what the price includes and how it compares with the prices of other suppliers.',
          de: 'Ich erkläre, was im Preis enthalten ist und wie er sich zu den Preisen anderer Anbieter verhält.',
          es: 'Explico qué incluye el precio y cómo se compara con los de otros proveedores.',
          fr: 'J’explique ce que le prix comprend et comment il se situe par rapport à ceux d’autres fournisseurs.',
        },
      ],
    }),
    situation('cs-l5', 'listening', {
      text: {
        en: 'A customer explains her problem slowly and without technical terms. Others are waiting. What do you do?',
        de: 'Eine Kundin schildert ihr Problem langsam und ohne Fachwörter. Andere warten. Was tun Sie?',
        es: 'Una clienta explica su problema despacio y sin términos técnicos. Otras personas esperan. ¿Qué hace usted?',
        fr: 'Une cliente explique son problème lentement et sans termes techniques. D’autres personnes attendent. Que faites-vous ?',
      },
      ways: [
        {
          points: 1,
          en: 'I ask her to write it all down in an e-mail.',
          de: 'Ich bitte sie, alles in einer E-Mail aufzuschreiben.',
          es: 'Le pido que lo escriba todo en un correo electrónico.',
          fr: 'Je lui demande de tout écrire dans un courriel.',
        },
        {
          points: 2,
          en: 'I tell her that others are waiting and agree on a time today when I call her.',
          de: 'Ich sage ihr, dass andere warten, und vereinbare eine Uhrzeit, zu der ich sie heute anrufe.',
          es: 'Le digo que hay otras personas esperando y acuerdo con ella una hora para llamarla hoy.',
          fr: 'Je lui dis que d’autres attendent et je conviens avec elle d’une heure pour l’appeler aujourd’hui.',
        },
        {
          points: 0,
          en: 'I guess what she means and begin with a solution.',
          de: 'Ich errate, was sie meint, und beginne mit einer Lösung.',
          es: 'Adivino lo que quiere decir y empiezo con una solución.',
          fr: 'Je devine ce qu’elle veut dire et je commence par une solution.',
        },
        {
          points: 3,
          en: 'I ask short questions and say back in plain words what I have understood.',
          de: 'Ich stelle kurze Fragen und gebe in einfachen Worten wieder, was ich verstanden habe.',
          es: 'Hago preguntas breves y repito con palabras sencillas lo que he entendido.',
          fr: 'Je pose des questions brèves et je redis en mots simples ce que j’ai compris.',
        },
      ],
    }),
    situation('cs-l6', 'listening', {
      text: {
        en: 'A customer of many years has ordered nothing for three months. You are on the phone with him about something else. What do you do?',
        de: 'Ein langjähriger Kunde hat seit drei Monaten nichts bestellt. Sie telefonieren mit ihm wegen etwas anderem. Was tun Sie?',
        es: 'Un cliente de muchos años lleva tres meses sin hacer pedidos. Usted habla con él por teléfono de otro asunto. ¿Qué hace usted?',
        fr: 'Un client de longue date n’a rien commandé depuis trois mois. Vous l’avez au téléphone pour un autre sujet. Que faites-vous ?',
      },
      ways: [
        {
          points: 3,
          en: 'I ask how satisfied he is with us and whether we should do something differently.',
          de: 'Ich frage, wie zufrieden er mit uns ist und ob wir etwas anders machen sollten.',
          es: 'Pregunto si está satisfecho con nosotros y si deberíamos hacer algo de otra manera.',
          fr: 'Je demande s’il est satisfait de nous et si nous devrions faire quelque chose autrement.',
        },
        {
          points: 0,
          en: 'I do not mention it; he will get in touch when he needs something.',
          de: 'Ich spreche es nicht an; er meldet sich, wenn er etwas braucht.',
          es: 'No lo menciono; ya llamará cuando necesite algo.',
          fr: 'Je n’en parle pas ; il se manifestera quand il aura besoin de quelque chose.',
        },
        {
          points: 1,
          en: 'I tell him about our newest offers.',
          de: 'Ich erzähle ihm von unseren neuesten Angeboten.',
          es: 'Le hablo de nuestras ofertas más recientes.',
          fr: 'Je lui parle de nos dernières offres.',
        },
        {
          points: 2,
          en: 'I ask him why he no longer orders.',
          de: 'Ich frage ihn, warum er nicht mehr bestellt.',
          es: 'Le pregunto por qué ya no hace pedidos.',
          fr: 'Je lui demande pourquoi il ne commande plus.',
        },
      ],
    }),
  ],
}
