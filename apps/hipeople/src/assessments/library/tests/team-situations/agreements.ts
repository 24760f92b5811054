// Long because it holds one pool of situations in four languages; it is read from top to bottom.
import type { ChoiceItem } from '../../library-test.ts'
import type { Part } from '../../part.ts'
import { situation } from '../../situation.ts'

export const agreements: Part<ChoiceItem> = {
  dimension: {
    id: 'agreements',
    name: { en: 'Clear agreements', de: 'Klare Absprachen', es: 'Acuerdos claros', fr: 'Accords clairs' },
    about: {
      en: 'Settling together who does what by when, and coming back to it when things change.',
      de: 'Gemeinsam klären, wer was bis wann macht, und darauf zurückkommen, wenn sich etwas ändert.',
      es: 'Acordar juntos quién hace qué y para cuándo, y volver sobre ello cuando algo cambia.',
      fr: 'Convenir ensemble de qui fait quoi et pour quand, et y revenir quand les choses changent.',
    },
    low: {
      en: 'Chose joint agreements less often than most of the group, and acting alone or waiting more often.',
      de: 'Hat seltener als die meisten der Gruppe gemeinsame Absprachen gewählt und öfter, allein zu handeln oder abzuwarten.',
      es: 'Eligió los acuerdos comunes menos a menudo que la mayoría del grupo, y actuar por su cuenta o esperar más a menudo.',
      fr: 'A choisi moins souvent que la plupart du groupe de convenir ensemble, et plus souvent d’agir de son côté ou d’attendre.',
    },
    middle: {
      en: 'Chose joint agreements about as often as half of the group.',
      de: 'Hat etwa so oft wie die Hälfte der Gruppe gemeinsame Absprachen gewählt.',
      es: 'Eligió los acuerdos comunes más o menos tan a menudo como la mitad del grupo.',
      fr: 'A choisi de convenir ensemble à peu près aussi souvent que la moitié du groupe.',
    },
    high: {
      en: 'Chose joint and clear agreements more often than most of the group.',
      de: 'Hat öfter als die meisten der Gruppe gemeinsame und klare Absprachen gewählt.',
      es: 'Eligió los acuerdos comunes y claros más a menudo que la mayoría del grupo.',
      fr: 'A choisi plus souvent que la plupart du groupe de convenir ensemble et clairement.',
    },
  },
  items: [
    situation('ts-a1', 'agreements', {
      text: {
        en: 'Your team takes on a task that nobody has done before. In the first meeting everybody nods, and nobody asks anything. What do you do?',
        de: 'Ihr Team übernimmt eine Aufgabe, die noch niemand gemacht hat. In der ersten Besprechung nicken alle, und niemand fragt etwas. Was tun Sie?',
        es: 'Su equipo asume una tarea que nadie ha hecho antes. En la primera reunión todos asienten y nadie pregunta nada. ¿Qué hace usted?',
        fr: 'Votre équipe prend en charge une tâche que personne n’a encore faite. À la première réunion, tous acquiescent et personne ne pose de question. Que faites-vous ?',
      },
      ways: [
        {
          points: 1,
          en: 'I ask whether everything is clear.',
          de: 'Ich frage, ob alles klar ist.',
          es: 'Pregunto si todo está claro.',
          fr: 'Je demande si tout est clair.',
        },
        {
          points: 3,
          en: 'I go through it with everybody: who does what by when, and what is still open.',
          de: 'Ich gehe es mit allen durch: wer was bis wann macht und was noch offen ist.',
          es: 'Lo repaso con todos: quién hace qué, para cuándo y qué queda por aclarar.',
          fr: 'Je passe tout en revue avec l’équipe : qui fait quoi, pour quand, et ce qui reste ouvert.',
        },
        {
          points: 0,
          en: 'I begin with my part; questions will come up by themselves.',
          de: 'Ich beginne mit meinem Teil; Fragen ergeben sich von selbst.',
          es: 'Empiezo con mi parte; las preguntas ya surgirán solas.',
          fr: 'Je commence ma partie ; les questions viendront d’elles-mêmes.',
        },
        {
          points: 2,
          en: 'After the meeting I send everybody detailed notes of all that was said and of what I take to be the next steps.',
          de: 'Ich schicke nach der Besprechung allen ein ausführliches Protokoll mit dem, was ich für die nächsten Schritte halte.',
          es: 'Después de la reunión envío a todos un resumen detallado de lo dicho y de lo que entiendo que son los próximos pasos.',
          fr: 'Après la réunion, j’envoie à tous un compte rendu détaillé avec ce que je crois être les prochaines étapes.',
        },
      ],
    }),
    situation('ts-a2', 'agreements', {
      text: {
        en: 'Two colleagues have by mistake worked on the same thing for a week. What do you do?',
        de: 'Zwei Kollegen haben aus Versehen eine Woche lang an derselben Sache gearbeitet. Was tun Sie?',
        es: 'Dos compañeros han trabajado por error una semana en lo mismo. ¿Qué hace usted?',
        fr: 'Deux collègues ont travaillé par erreur une semaine sur la même chose. Que faites-vous ?',
      },
      ways: [
        {
          points: 3,
          en: 'I look with both at what can be used, who goes on with what, and how we notice it sooner next time.',
          de: 'Ich sehe mir mit beiden an, was sich verwenden lässt, wer womit weitermacht und wie wir es nächstes Mal früher merken.',
          es: 'Veo con ambos qué se puede aprovechar, quién sigue con qué y cómo notarlo antes la próxima vez.',
          fr: 'Je regarde avec les deux ce qui peut servir, qui continue quoi, et comment le remarquer plus tôt la prochaine fois.',
        },
        {
          points: 1,
          en: 'I ask everybody in the team to be more careful from now on, and to look through the list of tasks before they begin with something new.',
          de: 'Ich bitte alle im Team, künftig besser aufzupassen und die Liste der Aufgaben durchzusehen, bevor sie etwas Neues beginnen.',
          es: 'Pido a todo el equipo que en adelante tenga más cuidado y que mire la lista de tareas antes de empezar algo nuevo.',
          fr: 'Je demande à toute l’équipe de faire plus attention à l’avenir et de parcourir la liste des tâches avant de commencer quelque chose de nouveau.',
        },
        {
          points: 0,
          en: 'I do nothing; it will not happen to them twice.',
          de: 'Ich unternehme nichts; das passiert ihnen nicht zweimal.',
          es: 'No hago nada; no les pasará dos veces.',
          fr: 'Je ne fais rien ; cela ne leur arrivera pas deux fois.',
        },
        {
          points: 2,
          en: 'I suggest which of the two goes on with it.',
          de: 'Ich schlage vor, wer von beiden damit weitermacht.',
          es: 'Propongo cuál de los dos sigue con ello.',
          fr: 'Je propose lequel des deux continue.',
        },
      ],
    }),
    situation('ts-a3', 'agreements', {
      text: {
        en: 'You handed over a task, and the result is different from what you had in mind. What do you do?',
        de: 'Sie haben eine Aufgabe übergeben, und das Ergebnis ist anders, als Sie es sich vorgestellt hatten. Was tun Sie?',
        es: 'Usted encargó una tarea y el resultado es distinto de lo que tenía en mente. ¿Qué hace usted?',
        fr: 'Vous avez confié une tâche, et le résultat diffère de ce que vous aviez en tête. Que faites-vous ?',
      },
      ways: [
        {
          points: 0,
          en: 'I change it myself and leave it at that.',
          de: 'Ich ändere es selbst und belasse es dabei.',
          es: 'Lo cambio yo y lo dejo así.',
          fr: 'Je le modifie de mon côté et j’en reste là.',
        },
        {
          points: 2,
          en: 'I list point by point what is to be changed, add an example to each so that nothing is misunderstood, and give it back.',
          de: 'Ich liste Punkt für Punkt auf, was zu ändern ist, füge zu jedem ein Beispiel hinzu, damit nichts missverstanden wird, und gebe es zurück.',
          es: 'Hago una lista punto por punto de lo que hay que cambiar, añado un ejemplo a cada uno para evitar malentendidos y lo devuelvo.',
          fr: 'Je dresse point par point la liste de ce qui est à changer, j’ajoute un exemple à chacun pour éviter tout malentendu, et je rends le travail.',
        },
        {
          points: 1,
          en: 'I change it myself and explain afterwards what I changed.',
          de: 'Ich ändere es selbst und erkläre hinterher, was ich geändert habe.',
          es: 'Lo cambio yo y después explico qué he cambiado.',
          fr: 'Je le modifie de mon côté et j’explique ensuite ce que j’ai changé.',
        },
        {
          points: 3,
          en: 'I ask how the task was understood, say what I had in mind, and we agree on what changes by when.',
          de: 'Ich frage, wie die Aufgabe verstanden wurde, sage, was ich meinte, und wir vereinbaren, was sich bis wann ändert.',
          es: 'Pregunto cómo se entendió la tarea, digo qué tenía en mente y acordamos qué se cambia y para cuándo.',
          fr: 'Je demande comment la tâche a été comprise, je dis ce que j’avais en tête, et nous convenons de ce qui change et pour quand.',
        },
      ],
    }),
    situation('ts-a4', 'agreements', {
      text: {
        en: 'Three urgent requests arrive on the same day. Your team can manage two. What do you do?',
        de: 'An einem Tag kommen drei dringende Anfragen. Ihr Team schafft zwei. Was tun Sie?',
        es: 'En un mismo día llegan tres peticiones urgentes. Su equipo puede con dos. ¿Qué hace usted?',
        fr: 'Trois demandes urgentes arrivent le même jour. Votre équipe peut en traiter deux. Que faites-vous ?',
      },
      ways: [
        {
          points: 2,
          en: 'I choose two and write to the third that it will be later.',
          de: 'Ich wähle zwei aus und schreibe der dritten Stelle, dass es später wird.',
          es: 'Elijo dos y escribo a la tercera persona que será más tarde.',
          fr: 'J’en choisis deux et j’écris à la troisième personne que ce sera plus tard.',
        },
        {
          points: 0,
          en: 'I accept all three, because a refusal would leave a bad impression, and see how far we get together.',
          de: 'Ich nehme alle drei an, weil eine Absage einen schlechten Eindruck machen würde, und sehe, wie weit wir kommen.',
          es: 'Acepto las tres, porque una negativa causaría mala impresión, y veo hasta dónde llegamos.',
          fr: 'J’accepte les trois, parce qu’un refus ferait mauvaise impression, et je vois jusqu’où nous arrivons.',
        },
        {
          points: 3,
          en: 'I settle with those who asked which one can wait, and tell everybody what comes when.',
          de: 'Ich kläre mit denen, die gefragt haben, was warten kann, und sage allen, was wann kommt.',
          es: 'Aclaro con quienes las hicieron cuál puede esperar y digo a todos qué llega y cuándo.',
          fr: 'Je vois avec les demandeurs laquelle peut attendre, et je dis à tous ce qui arrive et quand.',
        },
        {
          points: 1,
          en: 'We work on them in the order in which they came.',
          de: 'Wir arbeiten sie in der Reihenfolge ab, in der sie gekommen sind.',
          es: 'Las atendemos en el orden en que llegaron.',
          fr: 'Nous les traitons dans l’ordre d’arrivée.',
        },
      ],
    }),
    situation('ts-a5', 'agreements', {
      text: {
        en: 'A new colleague begins. Everybody in the team has a lot to do. What do you do?',
        de: 'Eine neue Kollegin fängt an. Alle im Team haben viel zu tun. Was tun Sie?',
        es: 'Empieza una nueva compañera. Todos en el equipo tienen mucho trabajo. ¿Qué hace usted?',
        fr: 'Une nouvelle collègue commence. Toute l’équipe a beaucoup à faire. Que faites-vous ?',
      },
      ways: [
        {
          points: 1,
          en: 'I give her all documents to read.',
          de: 'Ich gebe ihr alle Unterlagen zum Lesen.',
          es: 'Le doy todos los documentos para que los lea.',
          fr: 'Je lui donne tous les documents à lire.',
        },
        {
          points: 3,
          en: 'I settle with the team who is there for her questions, and with her what the first weeks are for.',
          de: 'Ich kläre mit dem Team, wer für ihre Fragen da ist, und mit ihr, wozu die ersten Wochen dienen.',
          es: 'Acuerdo con el equipo quién atiende sus preguntas y con ella el objetivo de las primeras semanas.',
          fr: 'Je conviens avec l’équipe de qui répond à ses questions, et avec elle de l’objectif des premières semaines.',
        },
        {
          points: 2,
          en: 'I ask somebody in the team to look after her now and then.',
          de: 'Ich bitte jemanden im Team, ab und zu nach ihr zu sehen.',
          es: 'Pido a alguien del equipo que esté pendiente de ella de vez en cuando.',
          fr: 'Je demande à quelqu’un de l’équipe de veiller sur elle de temps en temps.',
        },
        {
          points: 0,
          en: 'I let her watch until there is less to do.',
          de: 'Ich lasse sie zusehen, bis weniger zu tun ist.',
          es: 'La dejo mirar hasta que haya menos trabajo.',
          fr: 'Je la laisse observer jusqu’à ce qu’il y ait moins à faire.',
        },
      ],
    }),
    situation('ts-a6', 'agreements', {
      text: {
        en: 'Two weeks ago your team decided on a way of working. Now you find that it makes your part harder. What do you do?',
        de: 'Vor zwei Wochen hat Ihr Team eine Arbeitsweise beschlossen. Nun merken Sie, dass sie Ihren Teil erschwert. Was tun Sie?',
        es: 'Hace dos semanas su equipo decidió una forma de trabajar. Ahora usted nota que dificulta su parte. ¿Qué hace usted?',
        fr: 'Il y a deux semaines, votre équipe a décidé d’une façon de travailler. Vous constatez maintenant qu’elle complique votre partie du travail. Que faites-vous ?',
      },
      ways: [
        {
          points: 2,
          en: 'I change it for my part and tell the others about it.',
          de: 'Ich ändere es für meinen Teil und sage es den anderen.',
          es: 'La cambio para mi parte y se lo digo a los demás.',
          fr: 'Je la change dans ma partie du travail et je le dis aux autres.',
        },
        {
          points: 1,
          en: 'I keep to it and do not mention it.',
          de: 'Ich halte mich daran und spreche es nicht an.',
          es: 'La respeto y no lo menciono.',
          fr: 'Je m’y tiens et je n’en parle pas.',
        },
        {
          points: 0,
          en: 'I go back to the old way for my part without a word.',
          de: 'Ich mache meinen Teil wieder wie früher, ohne etwas zu sagen.',
          es: 'Vuelvo a la forma anterior en mi parte sin decir nada.',
          fr: 'Je reviens à l’ancienne façon dans ma partie du travail sans rien dire.',
        },
        {
          points: 3,
          en: 'I tell the team what I notice, and we decide together whether something changes.',
          de: 'Ich sage dem Team, was mir auffällt, und wir entscheiden gemeinsam, ob sich etwas ändert.',
          es: 'Digo al equipo lo que observo y decidimos juntos si se cambia algo.',
          fr: 'Je dis à l’équipe ce que je constate, et nous décidons ensemble si quelque chose change.',
        },
      ],
    }),
  ],
}
