// Long because it holds one pool of situations in four languages; it is read from top to bottom.
import type { ChoiceItem } from '../../library-test.ts'
import type { Part } from '../../part.ts'
import { situation } from '../../situation.ts'

export const promises: Part<ChoiceItem> = {
  dimension: {
    id: 'promises',
    name: { en: 'Keeping promises', de: 'Zusagen einhalten', es: 'Cumplir lo prometido', fr: 'Tenir ses promesses' },
    about: {
      en: 'Promising what can be kept, and speaking early when it cannot.',
      de: 'Zusagen, was sich halten lässt, und früh sprechen, wenn es nicht geht.',
      es: 'Prometer lo que se puede cumplir y avisar pronto cuando no es posible.',
      fr: 'Promettre ce qui peut être tenu, et prévenir tôt quand ce n’est pas possible.',
    },
    low: {
      en: 'Chose early word and firm dates less often than most of the group, and waiting more often.',
      de: 'Hat seltener als die meisten der Gruppe gewählt, früh Bescheid zu geben und feste Termine zu nennen, und öfter, abzuwarten.',
      es: 'Eligió avisar pronto y dar fechas firmes menos a menudo que la mayoría del grupo, y esperar más a menudo.',
      fr: 'A choisi moins souvent que la plupart du groupe de prévenir tôt et de donner des dates fermes, et plus souvent d’attendre.',
    },
    middle: {
      en: 'Chose early word and firm dates about as often as half of the group.',
      de: 'Hat etwa so oft wie die Hälfte der Gruppe gewählt, früh Bescheid zu geben und feste Termine zu nennen.',
      es: 'Eligió avisar pronto y dar fechas firmes más o menos tan a menudo como la mitad del grupo.',
      fr: 'A choisi de prévenir tôt et de donner des dates fermes à peu près aussi souvent que la moitié du groupe.',
    },
    high: {
      en: 'Chose early word and dates that can be kept more often than most of the group.',
      de: 'Hat öfter als die meisten der Gruppe gewählt, früh Bescheid zu geben und Termine zu nennen, die sich halten lassen.',
      es: 'Eligió avisar pronto y dar fechas que se pueden cumplir más a menudo que la mayoría del grupo.',
      fr: 'A choisi plus souvent que la plupart du groupe de prévenir tôt et de donner des dates qui peuvent être tenues.',
    },
  },
  items: [
    situation('cs-p1', 'promises', {
      text: {
        en: 'You promised an answer for noon today. At eleven you see that you will not have it before tomorrow. What do you do?',
        de: 'Sie haben für heute Mittag eine Antwort zugesagt. Um elf sehen Sie, dass Sie sie erst morgen haben werden. Was tun Sie?',
        es: 'Usted prometió una respuesta para hoy al mediodía. A las once ve que no la tendrá hasta mañana. ¿Qué hace usted?',
        fr: 'Vous avez promis une réponse pour midi. À onze heures, vous voyez que vous ne l’aurez que demain. Que faites-vous ?',
      },
      ways: [
        {
          points: 0,
          en: 'I get in touch tomorrow, when I have the answer.',
          de: 'Ich melde mich morgen, wenn ich die Antwort habe.',
          es: 'Me pongo en contacto mañana, cuando tenga la respuesta.',
          fr: 'Je reprendrai contact demain, quand j’aurai la réponse.',
        },
        {
          points: 1,
          en: 'I send an unfinished answer at noon, so that the time is kept.',
          de: 'Ich schicke mittags eine unfertige Antwort, damit der Termin gehalten ist.',
          es: 'Envío al mediodía una respuesta sin terminar, para cumplir la hora.',
          fr: 'J’envoie à midi une réponse inachevée, pour respecter l’heure.',
        },
        {
          points: 2,
          en: 'I write at noon that it will take longer.',
          de: 'Ich schreibe mittags, dass es länger dauert.',
          es: 'Escribo al mediodía que tardará más.',
          fr: 'J’écris à midi que cela prendra plus de temps.',
        },
        {
          points: 3,
          en: 'I call now, say why it is late and by when the answer will come.',
          de: 'Ich rufe jetzt an und sage, warum es später wird und bis wann die Antwort kommt.',
          es: 'Llamo ahora, digo por qué se retrasa y para cuándo llegará la respuesta.',
          fr: 'J’appelle maintenant, je dis pourquoi il y a du retard et quand la réponse arrivera.',
        },
      ],
    }),
    situation('cs-p2', 'promises', {
      text: {
        en: 'A customer would sign today if you promised a delivery date that the warehouse thinks hardly possible. What do you do?',
        de: 'Eine Kundin würde heute unterschreiben, wenn Sie einen Liefertermin zusagen, den das Lager für kaum möglich hält. Was tun Sie?',
        es: 'Una clienta firmaría hoy si usted prometiera una fecha de entrega que el almacén considera casi imposible. ¿Qué hace usted?',
        fr: 'Une cliente signerait aujourd’hui si vous promettiez une date de livraison que l’entrepôt juge à peine possible. Que faites-vous ?',
      },
      ways: [
        {
          points: 2,
          en: 'I tell her that I will ask the warehouse about an exception and answer tomorrow.',
          de: 'Ich sage ihr, dass ich das Lager nach einer Ausnahme frage und morgen antworte.',
          es: 'Le digo que consultaré al almacén si cabe una excepción y que le responderé mañana.',
          fr: 'Je lui dis que je demanderai une exception à l’entrepôt et que je répondrai demain.',
        },
        {
          points: 3,
          en: 'I name the date that is certain, and what it would take for an earlier one.',
          de: 'Ich nenne den Termin, der sicher ist, und was für einen früheren nötig wäre.',
          es: 'Le doy la fecha segura y le digo qué haría falta para una anterior.',
          fr: 'Je donne la date qui est sûre et ce qu’il faudrait pour une date plus proche.',
        },
        {
          points: 0,
          en: 'I promise the date and hope that it works out.',
          de: 'Ich sage den Termin zu und hoffe, dass es klappt.',
          es: 'Prometo la fecha y confío en que salga bien.',
          fr: 'Je promets la date et j’espère que cela marchera.',
        },
        {
          points: 1,
          en: 'I say that we will do our best, without naming a date.',
          de: 'Ich sage, dass wir unser Bestes tun, ohne einen Termin zu nennen.',
          es: 'Digo que haremos todo lo posible, sin dar una fecha.',
          fr: 'Je dis que nous ferons de notre mieux, sans donner de date.',
        },
      ],
    }),
    situation('cs-p3', 'promises', {
      text: {
        en: 'A customer says that somebody who has since left the company promised him a free repair. Nothing is on file. What do you do?',
        de: 'Ein Kunde sagt, jemand, der inzwischen die Firma verlassen hat, habe ihm eine kostenlose Reparatur zugesagt. In den Akten steht nichts. Was tun Sie?',
        es: 'Un cliente dice que alguien que ya no trabaja en la empresa le prometió una reparación gratuita. No consta nada por escrito. ¿Qué hace usted?',
        fr: 'Un client dit que quelqu’un qui a depuis quitté l’entreprise lui a promis une réparation gratuite. Rien ne figure au dossier. Que faites-vous ?',
      },
      ways: [
        {
          points: 1,
          en: 'I say that I can do nothing without anything in writing.',
          de: 'Ich sage, dass ich ohne etwas Schriftliches nichts tun kann.',
          es: 'Digo que sin nada por escrito no puedo hacer nada.',
          fr: 'Je dis que je ne peux rien faire sans trace écrite.',
        },
        {
          points: 0,
          en: 'I say that such a promise does not concern me.',
          de: 'Ich sage, dass mich eine solche Zusage nicht betrifft.',
          es: 'Digo que una promesa así no me concierne.',
          fr: 'Je dis qu’une telle promesse ne me concerne pas.',
        },
        {
          points: 3,
          en: 'I settle it today with those who decide, and tell him by when he hears from me.',
          de: 'Ich kläre es heute mit denen, die entscheiden, und sage ihm, bis wann er von mir hört.',
          es: 'Lo aclaro hoy con quienes deciden y le digo para cuándo tendrá noticias mías.',
          fr: 'Je règle cela aujourd’hui avec ceux qui décident, et je lui dis quand je le recontacte.',
        },
        {
          points: 2,
          en: 'I ask him for a note or a message from that time which shows it, and look at it as soon as I have it.',
          de: 'Ich bitte ihn um eine Notiz oder Nachricht aus jener Zeit, aus der es hervorgeht, und sehe sie mir an, sobald ich sie habe.',
          es: 'Le pido una nota o un mensaje de aquel momento donde conste y lo examino en cuanto lo tenga.',
          fr: 'Je lui demande une note ou un message de l’époque qui le montre, et je l’examine dès que je l’ai.',
        },
      ],
    }),
    situation('cs-p4', 'promises', {
      text: {
        en: 'You notice that a customer paid too much last month. She has not noticed. What do you do?',
        de: 'Sie bemerken, dass eine Kundin letzten Monat zu viel bezahlt hat. Sie selbst hat es nicht bemerkt. Was tun Sie?',
        es: 'Usted se da cuenta de que una clienta pagó de más el mes pasado. Ella no lo ha notado. ¿Qué hace usted?',
        fr: 'Vous remarquez qu’une cliente a trop payé le mois dernier. Elle ne s’en est pas aperçue. Que faites-vous ?',
      },
      ways: [
        {
          points: 3,
          en: 'I tell her, put it right and say when the money will be back.',
          de: 'Ich sage es ihr, berichtige es und nenne den Tag, an dem das Geld zurück ist.',
          es: 'Se lo digo, lo corrijo y le indico cuándo tendrá el dinero de vuelta.',
          fr: 'Je le lui dis, je corrige et j’indique quand l’argent sera rendu.',
        },
        {
          points: 2,
          en: 'I put it right with the next bill without a further word.',
          de: 'Ich gleiche es mit der nächsten Rechnung aus, ohne etwas zu sagen.',
          es: 'Lo corrijo en la próxima factura sin decir nada más.',
          fr: 'Je le corrige sur la prochaine facture sans rien dire.',
        },
        {
          points: 1,
          en: 'I put it right if she asks.',
          de: 'Ich berichtige es, falls sie nachfragt.',
          es: 'Lo corrijo si ella pregunta.',
          fr: 'Je corrige si elle pose la question.',
        },
        {
          points: 0,
          en: 'I leave it, because the sum is small.',
          de: 'Ich lasse es, weil der Betrag klein ist.',
          es: 'Lo dejo así, porque la cantidad es pequeña.',
          fr: 'Je laisse ainsi, car la somme est petite.',
        },
      ],
    }),
    situation('cs-p5', 'promises', {
      text: {
        en: 'From tomorrow you are on leave for two weeks. Three customers are waiting for something from you. What do you do?',
        de: 'Ab morgen haben Sie zwei Wochen Urlaub. Drei Kunden warten auf etwas von Ihnen. Was tun Sie?',
        es: 'A partir de mañana tiene usted dos semanas de vacaciones. Tres clientes esperan algo de usted. ¿Qué hace usted?',
        fr: 'À partir de demain, vous êtes en congé pour deux semaines. Trois clients attendent quelque chose de vous. Que faites-vous ?',
      },
      ways: [
        {
          points: 1,
          en: 'I set up an automatic reply with the address of a colleague.',
          de: 'Ich richte eine automatische Antwort mit der Adresse einer Kollegin ein.',
          es: 'Configuro una respuesta automática con la dirección de una compañera.',
          fr: 'Je mets en place une réponse automatique avec l’adresse d’une collègue.',
        },
        {
          points: 3,
          en: 'I hand all three over with their dates, and tell each customer who takes care of it.',
          de: 'Ich übergebe alle drei mit ihren Terminen und sage allen dreien, wer sich kümmert.',
          es: 'Traspaso los tres asuntos con sus plazos y digo a cada cliente quién se ocupa.',
          fr: 'Je transmets les trois dossiers avec leurs échéances et je dis à chaque client qui s’en occupe.',
        },
        {
          points: 2,
          en: 'I hand all three over to a colleague and tell her everything I know about what has happened so far.',
          de: 'Ich übergebe alle drei an eine Kollegin und erzähle ihr alles, was ich über den bisherigen Verlauf weiß.',
          es: 'Traspaso los tres asuntos a una compañera y le cuento todo lo que sé sobre lo ocurrido hasta ahora.',
          fr: 'Je transmets les trois dossiers à une collègue et je lui raconte tout ce que je sais de ce qui s’est passé jusqu’ici.',
        },
        {
          points: 0,
          en: 'I take care of them right after my leave.',
          de: 'Ich kümmere mich gleich nach dem Urlaub darum.',
          es: 'Me ocupo de ellos justo después de las vacaciones.',
          fr: 'Je m’en occupe dès mon retour de congé.',
        },
      ],
    }),
    situation('cs-p6', 'promises', {
      text: {
        en: 'A customer needs a part for Friday. The supplier has it, but it is not certain that it arrives in time. What do you do?',
        de: 'Ein Kunde braucht ein Teil für Freitag. Der Lieferant hat es, aber ob es rechtzeitig kommt, ist nicht sicher. Was tun Sie?',
        es: 'Un cliente necesita una pieza para el viernes. El proveedor la tiene, pero no es seguro que llegue a tiempo. ¿Qué hace usted?',
        fr: 'Un client a besoin d’une pièce pour vendredi. Le fournisseur l’a, mais il n’est pas sûr qu’elle arrive à temps. Que faites-vous ?',
      },
      ways: [
        {
          points: 0,
          en: 'I say nothing as long as the part may still arrive.',
          de: 'Ich sage nichts, solange das Teil noch kommen kann.',
          es: 'No digo nada mientras la pieza aún pueda llegar.',
          fr: 'Je ne dis rien tant que la pièce peut encore arriver.',
        },
        {
          points: 2,
          en: 'I look for a substitute and call him when I have found one.',
          de: 'Ich suche einen Ersatz und rufe an, wenn ich einen gefunden habe.',
          es: 'Busco una pieza de sustitución y lo llamo cuando la haya encontrado.',
          fr: 'Je cherche une pièce de remplacement et je l’appelle quand je l’ai trouvée.',
        },
        {
          points: 3,
          en: 'I tell him today what is uncertain and prepare a second way with him.',
          de: 'Ich sage ihm heute, was unsicher ist, und bereite mit ihm einen zweiten Weg vor.',
          es: 'Le digo hoy qué es incierto y preparo con él una alternativa.',
          fr: 'Je lui dis aujourd’hui ce qui est incertain et je prépare avec lui une solution de rechange.',
        },
        {
          points: 1,
          en: 'I press the supplier and tell him on Thursday how things stand.',
          de: 'Ich dränge den Lieferanten und sage dem Kunden am Donnerstag, wie es steht.',
          es: 'Insisto al proveedor y el jueves le digo al cliente cómo está el asunto.',
          fr: 'Je presse le fournisseur et je dis jeudi au client où en sont les choses.',
        },
      ],
    }),
  ],
}
