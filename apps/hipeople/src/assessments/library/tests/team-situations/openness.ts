// Long because it holds one pool of situations in four languages; it is read from top to bottom.
import type { ChoiceItem } from '../../library-test.ts'
import type { Part } from '../../part.ts'
import { situation } from '../../situation.ts'

export const openness: Part<ChoiceItem> = {
  dimension: {
    id: 'openness',
    name: {
      en: 'Fair and open words',
      de: 'Faire und offene Worte',
      es: 'Palabras justas y abiertas',
      fr: 'Paroles justes et ouvertes',
    },
    about: {
      en: 'Saying what matters to those whom it concerns, in time and without hurting anybody.',
      de: 'Was wichtig ist, rechtzeitig und ohne Verletzung denen sagen, die es angeht.',
      es: 'Decir lo importante a quien le concierne, a tiempo y sin herir a nadie.',
      fr: 'Dire ce qui compte à ceux que cela concerne, à temps et sans blesser personne.',
    },
    low: {
      en: 'Chose direct and early words less often than most of the group, and holding back more often.',
      de: 'Hat seltener als die meisten der Gruppe direkte und frühe Worte gewählt und öfter Zurückhaltung.',
      es: 'Eligió hablar de forma directa y temprana menos a menudo que la mayoría del grupo, y la reserva más a menudo.',
      fr: 'A choisi moins souvent que la plupart du groupe de parler tôt et directement, et plus souvent la réserve.',
    },
    middle: {
      en: 'Chose direct and early words about as often as half of the group.',
      de: 'Hat etwa so oft wie die Hälfte der Gruppe direkte und frühe Worte gewählt.',
      es: 'Eligió hablar de forma directa y temprana más o menos tan a menudo como la mitad del grupo.',
      fr: 'A choisi de parler tôt et directement à peu près aussi souvent que la moitié du groupe.',
    },
    high: {
      en: 'Chose direct, early and fair words more often than most of the group.',
      de: 'Hat öfter als die meisten der Gruppe direkte, frühe und faire Worte gewählt.',
      es: 'Eligió hablar de forma directa, temprana y justa más a menudo que la mayoría del grupo.',
      fr: 'A choisi plus souvent que la plupart du groupe de parler tôt, directement et avec justesse.',
    },
  },
  items: [
    situation('ts-o1', 'openness', {
      text: {
        en: 'In a meeting somebody presents as their own an idea that came from a colleague who is away. What do you do?',
        de: 'In einer Besprechung stellt jemand eine Idee als eigene vor, die von einer abwesenden Kollegin stammt. Was tun Sie?',
        es: 'En una reunión alguien presenta como propia una idea que era de una compañera ausente. ¿Qué hace usted?',
        fr: 'En réunion, quelqu’un présente comme sienne une idée qui vient d’une collègue absente. Que faites-vous ?',
      },
      ways: [
        {
          points: 0,
          en: 'I say nothing, since the idea is what counts.',
          de: 'Ich sage nichts, denn es zählt die Idee.',
          es: 'No digo nada, porque lo que cuenta es la idea.',
          fr: 'Je ne dis rien, car c’est l’idée qui compte.',
        },
        {
          points: 1,
          en: 'I tell the colleague later what happened.',
          de: 'Ich erzähle der Kollegin später, was geschehen ist.',
          es: 'Más tarde le cuento a la compañera lo ocurrido.',
          fr: 'Je raconte plus tard à la collègue ce qui s’est passé.',
        },
        {
          points: 3,
          en: 'I say in a friendly way who worked on the idea, and suggest hearing her on it.',
          de: 'Ich sage freundlich, wer an der Idee gearbeitet hat, und schlage vor, sie dazu zu hören.',
          es: 'Digo con amabilidad quién trabajó en la idea y propongo escucharla.',
          fr: 'Je dis aimablement qui a travaillé à cette idée et je propose de l’entendre à ce sujet.',
        },
        {
          points: 2,
          en: 'I speak alone with the person who presented it afterwards, and ask them to put it right with everybody.',
          de: 'Ich spreche danach allein mit der Person, die sie vorgestellt hat, und bitte sie, es bei allen richtigzustellen.',
          es: 'Después hablo a solas con la persona que la presentó y le pido que lo aclare ante todos.',
          fr: 'Je parle ensuite seul à seul avec la personne qui l’a présentée et je lui demande de rectifier auprès de tous.',
        },
      ],
    }),
    situation('ts-o2', 'openness', {
      text: {
        en: 'You have made a mistake that others will notice only in some days. What do you do?',
        de: 'Ihnen ist ein Fehler unterlaufen, den andere erst in einigen Tagen bemerken werden. Was tun Sie?',
        es: 'Usted ha cometido un error que los demás no notarán hasta dentro de unos días. ¿Qué hace usted?',
        fr: 'Vous avez fait une erreur que les autres ne remarqueront que dans quelques jours. Que faites-vous ?',
      },
      ways: [
        {
          points: 1,
          en: 'I put it right quietly, as far as I can.',
          de: 'Ich berichtige ihn still, soweit ich kann.',
          es: 'Lo corrijo con discreción, en lo que puedo.',
          fr: 'Je la corrige discrètement, autant que je peux.',
        },
        {
          points: 2,
          en: 'I put it right first and then tell those whom it concerns.',
          de: 'Ich berichtige ihn erst und sage es dann denen, die es betrifft.',
          es: 'Primero lo corrijo y luego se lo digo a los afectados.',
          fr: 'Je la corrige d’abord, puis je le dis aux personnes concernées.',
        },
        {
          points: 0,
          en: 'I wait and see whether anybody notices.',
          de: 'Ich warte ab, ob es jemand bemerkt.',
          es: 'Espero a ver si alguien lo nota.',
          fr: 'J’attends de voir si quelqu’un la remarque.',
        },
        {
          points: 3,
          en: 'I tell those whom it concerns now, and what I suggest.',
          de: 'Ich sage es jetzt denen, die es betrifft, und was ich vorschlage.',
          es: 'Se lo digo ahora a los afectados, junto con lo que propongo.',
          fr: 'Je le dis maintenant aux personnes concernées, avec ce que je propose.',
        },
      ],
    }),
    situation('ts-o3', 'openness', {
      text: {
        en: 'For weeks a colleague has handed in his part late. The others complain when he is not there. What do you do?',
        de: 'Seit Wochen liefert ein Kollege seinen Teil zu spät. Die anderen beklagen sich, wenn er nicht da ist. Was tun Sie?',
        es: 'Desde hace semanas un compañero entrega tarde su parte. Los demás se quejan cuando él no está. ¿Qué hace usted?',
        fr: 'Depuis des semaines, un collègue rend sa partie en retard. Les autres se plaignent en son absence. Que faites-vous ?',
      },
      ways: [
        {
          points: 2,
          en: 'I ask in the next meeting, when he is there, how everybody gets on with the dates.',
          de: 'Ich frage in der nächsten Besprechung, bei der er dabei ist, wie alle mit den Terminen zurechtkommen.',
          es: 'En la próxima reunión, estando él, pregunto cómo le va a cada uno con los plazos.',
          fr: 'À la prochaine réunion, en sa présence, je demande comment chacun s’en sort avec les délais.',
        },
        {
          points: 3,
          en: 'I tell him alone what I notice and what it causes, and ask what lies behind it.',
          de: 'Ich sage ihm unter vier Augen, was mir auffällt und was es auslöst, und frage, woran es liegt.',
          es: 'Le digo a solas lo que observo y lo que provoca, y le pregunto a qué se debe.',
          fr: 'Je lui dis en privé ce que je constate et ce que cela entraîne, et je demande à quoi cela tient.',
        },
        {
          points: 1,
          en: 'I send everybody a reminder of the dates.',
          de: 'Ich schicke allen eine Erinnerung an die Termine.',
          es: 'Envío a todos un recordatorio de los plazos.',
          fr: 'J’envoie à tous un rappel des délais.',
        },
        {
          points: 0,
          en: 'I agree with the others when they speak about it.',
          de: 'Ich stimme den anderen zu, wenn sie darüber sprechen.',
          es: 'Doy la razón a los demás cuando hablan de ello.',
          fr: 'Je donne raison aux autres quand ils en parlent.',
        },
      ],
    }),
    situation('ts-o4', 'openness', {
      text: {
        en: 'Your manager presents a decision to the team that you think is wrong. She asks for opinions. What do you do?',
        de: 'Ihre Vorgesetzte stellt dem Team eine Entscheidung vor, die Sie für falsch halten. Sie fragt nach Meinungen. Was tun Sie?',
        es: 'Su jefa presenta al equipo una decisión que usted considera equivocada. Ella pide opiniones. ¿Qué hace usted?',
        fr: 'Votre responsable présente à l’équipe une décision que vous jugez mauvaise. Elle demande les avis. Que faites-vous ?',
      },
      ways: [
        {
          points: 3,
          en: 'I ask for the reasons and say openly what speaks against it in my view.',
          de: 'Ich frage nach den Gründen und sage offen, was aus meiner Sicht dagegen spricht.',
          es: 'Pregunto por las razones y digo abiertamente lo que a mi juicio hay en contra.',
          fr: 'Je demande les raisons et je dis ouvertement ce qui, à mon avis, s’y oppose.',
        },
        {
          points: 1,
          en: 'I say nothing and carry it out.',
          de: 'Ich sage nichts und setze sie um.',
          es: 'No digo nada y la pongo en práctica.',
          fr: 'Je ne dis rien et je l’applique.',
        },
        {
          points: 2,
          en: 'I ask her for a talk in the days after, so that I can explain my concerns to her in private.',
          de: 'Ich bitte sie um ein Gespräch in den Tagen danach, damit ich ihr meine Bedenken unter vier Augen erklären kann.',
          es: 'Le pido hablar en los días siguientes, para poder explicarle mis reservas en privado.',
          fr: 'Je lui demande un entretien dans les jours qui suivent, pour lui expliquer mes réserves en privé.',
        },
        {
          points: 0,
          en: 'I tell colleagues afterwards what I think of it.',
          de: 'Ich sage hinterher den anderen, was ich davon halte.',
          es: 'Después les digo a mis compañeros lo que pienso de ella.',
          fr: 'Je dis ensuite à mes collègues ce que j’en pense.',
        },
      ],
    }),
    situation('ts-o5', 'openness', {
      text: {
        en: 'In discussions it is always the same two who speak. A colleague has begun twice and was interrupted. What do you do?',
        de: 'In Diskussionen sprechen immer dieselben zwei. Eine Kollegin hat zweimal angesetzt und wurde unterbrochen. Was tun Sie?',
        es: 'En las discusiones siempre hablan los mismos dos. Una compañera ha empezado dos veces y la han interrumpido. ¿Qué hace usted?',
        fr: 'Dans les discussions, ce sont toujours les deux mêmes qui parlent. Une collègue a commencé deux fois et a été interrompue. Que faites-vous ?',
      },
      ways: [
        {
          points: 0,
          en: 'I wait; those who have something to say will be heard.',
          de: 'Ich warte ab; wer etwas zu sagen hat, wird gehört.',
          es: 'Espero; a quien tenga algo que decir se le oirá.',
          fr: 'J’attends ; ceux qui ont quelque chose à dire seront entendus.',
        },
        {
          points: 2,
          en: 'I suggest that everybody speaks in turn.',
          de: 'Ich schlage vor, dass alle der Reihe nach sprechen.',
          es: 'Propongo que todos hablen por turnos.',
          fr: 'Je propose que chacun parle à son tour.',
        },
        {
          points: 3,
          en: 'I say that I would like to hear her to the end, and ask her to go on.',
          de: 'Ich sage, dass ich sie gern zu Ende hören möchte, und bitte sie fortzufahren.',
          es: 'Digo que me gustaría escucharla hasta el final y le pido que continúe.',
          fr: 'Je dis que j’aimerais l’entendre jusqu’au bout et je la prie de continuer.',
        },
        {
          points: 1,
          en: 'I ask her after the meeting what she wanted to say.',
          de: 'Ich frage sie nach der Besprechung, was sie sagen wollte.',
          es: 'Después de la reunión le pregunto qué quería decir.',
          fr: 'Je lui demande après la réunion ce qu’elle voulait dire.',
        },
      ],
    }),
    situation('ts-o6', 'openness', {
      text: {
        en: 'You are praised before everybody for a result to which two others contributed most. What do you do?',
        de: 'Sie werden vor allen für ein Ergebnis gelobt, zu dem zwei andere am meisten beigetragen haben. Was tun Sie?',
        es: 'Le elogian a usted delante de todos por un resultado al que otras dos personas contribuyeron más. ¿Qué hace usted?',
        fr: 'On vous félicite devant tous pour un résultat auquel deux autres ont le plus contribué. Que faites-vous ?',
      },
      ways: [
        {
          points: 3,
          en: 'I say thank you and tell everybody there what the two contributed.',
          de: 'Ich bedanke mich und sage vor allen, was die beiden beigetragen haben.',
          es: 'Doy las gracias y digo delante de todos lo que aportaron los dos.',
          fr: 'Je remercie et je dis devant tous ce que les deux ont apporté.',
        },
        {
          points: 2,
          en: 'I say thank you and add that it was the work of several people.',
          de: 'Ich bedanke mich und füge hinzu, dass es die Arbeit von mehreren war.',
          es: 'Doy las gracias y añado que fue el trabajo de varias personas.',
          fr: 'Je remercie et j’ajoute que c’était le travail de plusieurs personnes.',
        },
        {
          points: 0,
          en: 'I say thank you.',
          de: 'Ich bedanke mich.',
          es: 'Doy las gracias.',
          fr: 'Je remercie.',
        },
        {
          points: 1,
          en: 'I say thank you and pass the praise on to the two later.',
          de: 'Ich bedanke mich und gebe das Lob später an die beiden weiter.',
          es: 'Doy las gracias y más tarde transmito el elogio a los dos.',
          fr: 'Je remercie et je transmets plus tard les félicitations aux deux.',
        },
      ],
    }),
  ],
}
