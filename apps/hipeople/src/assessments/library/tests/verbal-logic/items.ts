// Long because it holds the whole pool in four languages, each item with its rule; it is read from top to bottom.
import type { ChoiceItem, Words } from '../../library-test.ts'
import { above } from '../../words.ts'

const ask: Words = {
  en: 'What follows for certain?',
  de: 'Was folgt daraus sicher?',
  es: '¿Qué se deduce con seguridad?',
  fr: 'Qu’en découle-t-il avec certitude ?',
}

const none: Words = {
  en: 'None of these follows.',
  de: 'Keiner dieser Schlüsse folgt.',
  es: 'No se deduce ninguna de estas conclusiones.',
  fr: 'Aucune de ces conclusions n’en découle.',
}

/** Premises and three conclusions, of which the first, second or third follows, or none (4). */
function conclusion(
  key: string,
  right: 1 | 2 | 3 | 4,
  { premises, options }: { premises: Words; options: readonly [Words, Words, Words] },
): ChoiceItem {
  return {
    key,
    dimension: 'conclusions',
    kind: 'choice',
    text: above(ask, premises),
    options: [...options, none],
    points: [1, 2, 3, 4].map((place) => (place === right ? 1 : 0)),
  }
}

export const sample = conclusion('vl-sample', 2, {
  premises: {
    en: 'Every cup in the cupboard is white. This cup comes from the cupboard.',
    de: 'Jede Tasse im Schrank ist weiß. Diese Tasse kommt aus dem Schrank.',
    es: 'Todas las tazas del armario son blancas. Esta taza viene del armario.',
    fr: 'Toutes les tasses du placard sont blanches. Cette tasse vient du placard.',
  },
  options: [
    {
      en: 'Every white cup comes from the cupboard.',
      de: 'Jede weiße Tasse kommt aus dem Schrank.',
      es: 'Todas las tazas blancas vienen del armario.',
      fr: 'Toutes les tasses blanches viennent du placard.',
    },
    { en: 'This cup is white.', de: 'Diese Tasse ist weiß.', es: 'Esta taza es blanca.', fr: 'Cette tasse est blanche.' },
    {
      en: 'The cupboard is now empty.',
      de: 'Der Schrank ist jetzt leer.',
      es: 'El armario está ahora vacío.',
      fr: 'Le placard est maintenant vide.',
    },
  ],
})

export const verbalLogicItems: readonly ChoiceItem[] = [
  // All A are B; this is an A; so it is a B. The turned-round sentence does not follow.
  conclusion('vl-01', 2, {
    premises: {
      en: 'All parcels for the north are weighed. This parcel is for the north.',
      de: 'Alle Pakete für den Norden werden gewogen. Dieses Paket ist für den Norden.',
      es: 'Todos los paquetes para el norte se pesan. Este paquete es para el norte.',
      fr: 'Tous les colis pour le nord sont pesés. Ce colis est pour le nord.',
    },
    options: [
      {
        en: 'All parcels that are weighed are for the north.',
        de: 'Alle Pakete, die gewogen werden, sind für den Norden.',
        es: 'Todos los paquetes que se pesan son para el norte.',
        fr: 'Tous les colis qui sont pesés sont pour le nord.',
      },
      {
        en: 'This parcel is weighed.',
        de: 'Dieses Paket wird gewogen.',
        es: 'Este paquete se pesa.',
        fr: 'Ce colis est pesé.',
      },
      {
        en: 'Parcels for the south are not weighed.',
        de: 'Pakete für den Süden werden nicht gewogen.',
        es: 'Los paquetes para el sur no se pesan.',
        fr: 'Les colis pour le sud ne sont pas pesés.',
      },
    ],
  }),
  // If A then B; not B; so not A.
  conclusion('vl-02', 1, {
    premises: {
      en: 'If the lamp is red, the door is locked. The door is not locked.',
      de: 'Wenn die Lampe rot ist, ist die Tür verschlossen. Die Tür ist nicht verschlossen.',
      es: 'Si la lámpara está en rojo, la puerta está cerrada con llave. La puerta no está cerrada con llave.',
      fr: 'Si la lampe est rouge, la porte est verrouillée. La porte n’est pas verrouillée.',
    },
    options: [
      {
        en: 'The lamp is not red.',
        de: 'Die Lampe ist nicht rot.',
        es: 'La lámpara no está en rojo.',
        fr: 'La lampe n’est pas rouge.',
      },
      { en: 'The lamp is green.', de: 'Die Lampe ist grün.', es: 'La lámpara está en verde.', fr: 'La lampe est verte.' },
      {
        en: 'The door is never locked.',
        de: 'Die Tür ist nie verschlossen.',
        es: 'La puerta nunca está cerrada con llave.',
        fr: 'La porte n’est jamais verrouillée.',
      },
    ],
  }),
  // If A then B; B; nothing follows about A.
  conclusion('vl-03', 4, {
    premises: {
      en: 'If the alarm sounds, the lift stops. The lift has stopped.',
      de: 'Wenn der Alarm ertönt, hält der Aufzug an. Der Aufzug hat angehalten.',
      es: 'Si suena la alarma, el ascensor se detiene. El ascensor se ha detenido.',
      fr: 'Si l’alarme retentit, l’ascenseur s’arrête. L’ascenseur s’est arrêté.',
    },
    options: [
      {
        en: 'The alarm has sounded.',
        de: 'Der Alarm ist ertönt.',
        es: 'Ha sonado la alarma.',
        fr: 'L’alarme a retenti.',
      },
      {
        en: 'The alarm has not sounded.',
        de: 'Der Alarm ist nicht ertönt.',
        es: 'No ha sonado la alarma.',
        fr: 'L’alarme n’a pas retenti.',
      },
      {
        en: 'The lift stops only when the alarm sounds.',
        de: 'Der Aufzug hält nur an, wenn der Alarm ertönt.',
        es: 'El ascensor solo se detiene cuando suena la alarma.',
        fr: 'L’ascenseur ne s’arrête que lorsque l’alarme retentit.',
      },
    ],
  }),
  // No A is B; some A are C; so some C are not B.
  conclusion('vl-04', 3, {
    premises: {
      en: 'No folder in cabinet A is older than five years. Some folders in cabinet A are blue.',
      de: 'Kein Ordner in Schrank A ist älter als fünf Jahre. Einige Ordner in Schrank A sind blau.',
      es: 'Ninguna carpeta del armario A tiene más de cinco años. Algunas carpetas del armario A son azules.',
      fr: 'Aucun classeur de l’armoire A n’a plus de cinq ans. Certains classeurs de l’armoire A sont bleus.',
    },
    options: [
      {
        en: 'All blue folders are in cabinet A.',
        de: 'Alle blauen Ordner sind in Schrank A.',
        es: 'Todas las carpetas azules están en el armario A.',
        fr: 'Tous les classeurs bleus sont dans l’armoire A.',
      },
      {
        en: 'No blue folder is older than five years.',
        de: 'Kein blauer Ordner ist älter als fünf Jahre.',
        es: 'Ninguna carpeta azul tiene más de cinco años.',
        fr: 'Aucun classeur bleu n’a plus de cinq ans.',
      },
      {
        en: 'Some blue folders are not older than five years.',
        de: 'Einige blaue Ordner sind nicht älter als fünf Jahre.',
        es: 'Algunas carpetas azules no tienen más de cinco años.',
        fr: 'Certains classeurs bleus n’ont pas plus de cinq ans.',
      },
    ],
  }),
  // A before B and B before C, so A before C.
  conclusion('vl-05', 1, {
    premises: {
      en: 'Train A arrives before train B. Train C arrives after train B.',
      de: 'Zug A kommt vor Zug B an. Zug C kommt nach Zug B an.',
      es: 'El tren A llega antes que el tren B. El tren C llega después que el tren B.',
      fr: 'Le train A arrive avant le train B. Le train C arrive après le train B.',
    },
    options: [
      {
        en: 'Train A arrives before train C.',
        de: 'Zug A kommt vor Zug C an.',
        es: 'El tren A llega antes que el tren C.',
        fr: 'Le train A arrive avant le train C.',
      },
      {
        en: 'Train C arrives before train A.',
        de: 'Zug C kommt vor Zug A an.',
        es: 'El tren C llega antes que el tren A.',
        fr: 'Le train C arrive avant le train A.',
      },
      {
        en: 'Of the three, train B arrives last.',
        de: 'Von den dreien kommt Zug B zuletzt an.',
        es: 'De los tres, el tren B llega el último.',
        fr: 'Des trois, c’est le train B qui arrive le dernier.',
      },
    ],
  }),
  // A or B; where A, there not C; but C; so B.
  conclusion('vl-06', 2, {
    premises: {
      en: 'The meeting is on Tuesday or on Thursday. On Tuesdays the large room is closed. The meeting is in the large room.',
      de: 'Die Besprechung ist am Dienstag oder am Donnerstag. Dienstags ist der große Raum geschlossen. Die Besprechung ist im großen Raum.',
      es: 'La reunión es el martes o el jueves. Los martes la sala grande está cerrada. La reunión es en la sala grande.',
      fr: 'La réunion a lieu mardi ou jeudi. Le mardi, la grande salle est fermée. La réunion a lieu dans la grande salle.',
    },
    options: [
      {
        en: 'The meeting is on Tuesday.',
        de: 'Die Besprechung ist am Dienstag.',
        es: 'La reunión es el martes.',
        fr: 'La réunion a lieu mardi.',
      },
      {
        en: 'The meeting is on Thursday.',
        de: 'Die Besprechung ist am Donnerstag.',
        es: 'La reunión es el jueves.',
        fr: 'La réunion a lieu jeudi.',
      },
      {
        en: 'The large room is open only on Thursdays.',
        de: 'Der große Raum ist nur donnerstags geöffnet.',
        es: 'La sala grande solo está abierta los jueves.',
        fr: 'La grande salle n’est ouverte que le jeudi.',
      },
    ],
  }),
  // All A are B; some C are not B; so some C are not A.
  conclusion('vl-07', 3, {
    premises: {
      en: 'Every machine that has been checked bears a label. Some machines in hall 2 bear no label.',
      de: 'Jede geprüfte Maschine trägt ein Etikett. Einige Maschinen in Halle 2 tragen kein Etikett.',
      es: 'Toda máquina revisada lleva una etiqueta. Algunas máquinas de la nave 2 no llevan etiqueta.',
      fr: 'Toute machine contrôlée porte une étiquette. Certaines machines du hall 2 ne portent pas d’étiquette.',
    },
    options: [
      {
        en: 'No machine in hall 2 has been checked.',
        de: 'Keine Maschine in Halle 2 ist geprüft.',
        es: 'Ninguna máquina de la nave 2 está revisada.',
        fr: 'Aucune machine du hall 2 n’est contrôlée.',
      },
      {
        en: 'Every machine with a label has been checked.',
        de: 'Jede Maschine mit Etikett ist geprüft.',
        es: 'Toda máquina con etiqueta está revisada.',
        fr: 'Toute machine qui porte une étiquette est contrôlée.',
      },
      {
        en: 'Some machines in hall 2 have not been checked.',
        de: 'Einige Maschinen in Halle 2 sind nicht geprüft.',
        es: 'Algunas máquinas de la nave 2 no están revisadas.',
        fr: 'Certaines machines du hall 2 ne sont pas contrôlées.',
      },
    ],
  }),
  // Only A can B; somebody did B; so somebody was A.
  conclusion('vl-08', 1, {
    premises: {
      en: 'Only people with a key can open the store room. Yesterday somebody opened the store room.',
      de: 'Nur wer einen Schlüssel hat, kann den Lagerraum öffnen. Gestern hat jemand den Lagerraum geöffnet.',
      es: 'Solo quien tiene llave puede abrir el almacén. Ayer alguien abrió el almacén.',
      fr: 'Seules les personnes qui ont une clé peuvent ouvrir la réserve. Hier, quelqu’un a ouvert la réserve.',
    },
    options: [
      {
        en: 'Whoever opened the store room yesterday had a key.',
        de: 'Wer gestern den Lagerraum geöffnet hat, hatte einen Schlüssel.',
        es: 'Quien abrió ayer el almacén tenía llave.',
        fr: 'La personne qui a ouvert la réserve hier avait une clé.',
      },
      {
        en: 'Everybody who has a key was there yesterday.',
        de: 'Alle, die einen Schlüssel haben, waren gestern da.',
        es: 'Todos los que tienen llave estuvieron ayer.',
        fr: 'Tous ceux qui ont une clé étaient là hier.',
      },
      {
        en: 'The store room was locked again afterwards.',
        de: 'Der Lagerraum wurde danach wieder abgeschlossen.',
        es: 'Después se volvió a cerrar el almacén con llave.',
        fr: 'La réserve a ensuite été refermée à clé.',
      },
    ],
  }),
  // Some A are B; all B are C; so some A are C.
  conclusion('vl-09', 2, {
    premises: {
      en: 'Some couriers ride bicycles. Everybody who rides a bicycle wears a helmet.',
      de: 'Einige Boten fahren Fahrrad. Alle, die Fahrrad fahren, tragen einen Helm.',
      es: 'Algunos mensajeros van en bicicleta. Todos los que van en bicicleta llevan casco.',
      fr: 'Certains coursiers roulent à vélo. Tous ceux qui roulent à vélo portent un casque.',
    },
    options: [
      {
        en: 'All couriers wear a helmet.',
        de: 'Alle Boten tragen einen Helm.',
        es: 'Todos los mensajeros llevan casco.',
        fr: 'Tous les coursiers portent un casque.',
      },
      {
        en: 'Some couriers wear a helmet.',
        de: 'Einige Boten tragen einen Helm.',
        es: 'Algunos mensajeros llevan casco.',
        fr: 'Certains coursiers portent un casque.',
      },
      {
        en: 'Everybody who wears a helmet rides a bicycle.',
        de: 'Alle, die einen Helm tragen, fahren Fahrrad.',
        es: 'Todos los que llevan casco van en bicicleta.',
        fr: 'Tous ceux qui portent un casque roulent à vélo.',
      },
    ],
  }),
  // If A then B; if B then C; not C; so not A.
  conclusion('vl-10', 3, {
    premises: {
      en: 'If it rains, the market takes place in the hall. If the market takes place in the hall, entry is free. Today entry is not free.',
      de: 'Wenn es regnet, findet der Markt in der Halle statt. Wenn der Markt in der Halle stattfindet, ist der Eintritt frei. Heute ist der Eintritt nicht frei.',
      es: 'Si llueve, el mercado se celebra en el pabellón. Si el mercado se celebra en el pabellón, la entrada es gratuita. Hoy la entrada no es gratuita.',
      fr: 'S’il pleut, le marché se tient dans la halle. Si le marché se tient dans la halle, l’entrée est gratuite. Aujourd’hui, l’entrée n’est pas gratuite.',
    },
    options: [
      {
        en: 'The market does not take place today.',
        de: 'Der Markt findet heute nicht statt.',
        es: 'Hoy no se celebra el mercado.',
        fr: 'Le marché ne se tient pas aujourd’hui.',
      },
      {
        en: 'Entry is free only when it rains.',
        de: 'Der Eintritt ist nur frei, wenn es regnet.',
        es: 'La entrada solo es gratuita cuando llueve.',
        fr: 'L’entrée n’est gratuite que lorsqu’il pleut.',
      },
      { en: 'It is not raining today.', de: 'Heute regnet es nicht.', es: 'Hoy no llueve.', fr: 'Il ne pleut pas aujourd’hui.' },
    ],
  }),
  // No A is B; this is not B; nothing follows about A.
  conclusion('vl-11', 4, {
    premises: {
      en: 'No order of more than 30 items is delivered by bicycle. This order is not delivered by bicycle.',
      de: 'Keine Bestellung mit mehr als 30 Artikeln wird mit dem Fahrrad geliefert. Diese Bestellung wird nicht mit dem Fahrrad geliefert.',
      es: 'Ningún pedido de más de 30 artículos se entrega en bicicleta. Este pedido no se entrega en bicicleta.',
      fr: 'Aucune commande de plus de 30 articles n’est livrée à vélo. Cette commande n’est pas livrée à vélo.',
    },
    options: [
      {
        en: 'This order has more than 30 items.',
        de: 'Diese Bestellung hat mehr als 30 Artikel.',
        es: 'Este pedido tiene más de 30 artículos.',
        fr: 'Cette commande compte plus de 30 articles.',
      },
      {
        en: 'This order has no more than 30 items.',
        de: 'Diese Bestellung hat höchstens 30 Artikel.',
        es: 'Este pedido tiene 30 artículos como máximo.',
        fr: 'Cette commande compte 30 articles au plus.',
      },
      {
        en: 'Every order of no more than 30 items is delivered by bicycle.',
        de: 'Jede Bestellung mit höchstens 30 Artikeln wird mit dem Fahrrad geliefert.',
        es: 'Todo pedido de 30 artículos como máximo se entrega en bicicleta.',
        fr: 'Toute commande de 30 articles au plus est livrée à vélo.',
      },
    ],
  }),
  // Grey above white, black below white, brown above grey: brown, grey, white, black.
  conclusion('vl-12', 2, {
    premises: {
      en: 'Four boxes are stacked. The grey one is above the white one. The black one is below the white one. The brown one is above the grey one.',
      de: 'Vier Kisten sind gestapelt. Die graue ist über der weißen. Die schwarze ist unter der weißen. Die braune ist über der grauen.',
      es: 'Hay cuatro cajas apiladas. La gris está por encima de la blanca. La negra está por debajo de la blanca. La marrón está por encima de la gris.',
      fr: 'Quatre caisses sont empilées. La grise est au-dessus de la blanche. La noire est au-dessous de la blanche. La marron est au-dessus de la grise.',
    },
    options: [
      {
        en: 'The grey box is on top.',
        de: 'Die graue Kiste ist ganz oben.',
        es: 'La caja gris está arriba del todo.',
        fr: 'La caisse grise est tout en haut.',
      },
      {
        en: 'The black box is at the bottom.',
        de: 'Die schwarze Kiste ist ganz unten.',
        es: 'La caja negra está abajo del todo.',
        fr: 'La caisse noire est tout en bas.',
      },
      {
        en: 'The white box is above the brown one.',
        de: 'Die weiße Kiste ist über der braunen.',
        es: 'La caja blanca está por encima de la marrón.',
        fr: 'La caisse blanche est au-dessus de la marron.',
      },
    ],
  }),
  // All A are B or C; no C is D; so an A that is D is B.
  conclusion('vl-13', 1, {
    premises: {
      en: 'All lorries of the company are electric or hybrid. No hybrid lorry is used at night. Lorry 7 of the company is used at night.',
      de: 'Alle Lastwagen der Firma fahren elektrisch oder hybrid. Kein Hybrid-Lastwagen wird nachts eingesetzt. Lastwagen 7 der Firma wird nachts eingesetzt.',
      es: 'Todos los camiones de la empresa son eléctricos o híbridos. Ningún camión híbrido se usa de noche. El camión 7 de la empresa se usa de noche.',
      fr: 'Tous les camions de l’entreprise sont électriques ou hybrides. Aucun camion hybride n’est utilisé la nuit. Le camion 7 de l’entreprise est utilisé la nuit.',
    },
    options: [
      {
        en: 'Lorry 7 is electric.',
        de: 'Lastwagen 7 fährt elektrisch.',
        es: 'El camión 7 es eléctrico.',
        fr: 'Le camion 7 est électrique.',
      },
      {
        en: 'All electric lorries are used at night.',
        de: 'Alle elektrischen Lastwagen werden nachts eingesetzt.',
        es: 'Todos los camiones eléctricos se usan de noche.',
        fr: 'Tous les camions électriques sont utilisés la nuit.',
      },
      {
        en: 'By day only hybrid lorries are used.',
        de: 'Tagsüber werden nur Hybrid-Lastwagen eingesetzt.',
        es: 'De día solo se usan camiones híbridos.',
        fr: 'Le jour, seuls des camions hybrides sont utilisés.',
      },
    ],
  }),
  // If not A then B; B; nothing follows about A.
  conclusion('vl-14', 4, {
    premises: {
      en: 'Whenever printer 1 is off, printer 2 is on. At the moment printer 2 is on.',
      de: 'Immer wenn Drucker 1 aus ist, ist Drucker 2 an. Im Moment ist Drucker 2 an.',
      es: 'Siempre que la impresora 1 está apagada, la impresora 2 está encendida. En este momento la impresora 2 está encendida.',
      fr: 'Chaque fois que l’imprimante 1 est éteinte, l’imprimante 2 est allumée. En ce moment, l’imprimante 2 est allumée.',
    },
    options: [
      {
        en: 'At the moment printer 1 is off.',
        de: 'Im Moment ist Drucker 1 aus.',
        es: 'En este momento la impresora 1 está apagada.',
        fr: 'En ce moment, l’imprimante 1 est éteinte.',
      },
      {
        en: 'At the moment printer 1 is on.',
        de: 'Im Moment ist Drucker 1 an.',
        es: 'En este momento la impresora 1 está encendida.',
        fr: 'En ce moment, l’imprimante 1 est allumée.',
      },
      {
        en: 'Both printers are never on at the same time.',
        de: 'Beide Drucker sind nie gleichzeitig an.',
        es: 'Las dos impresoras nunca están encendidas a la vez.',
        fr: 'Les deux imprimantes ne sont jamais allumées en même temps.',
      },
    ],
  }),
  // All A are B; some B are C; nothing follows about A and C.
  conclusion('vl-15', 4, {
    premises: {
      en: 'All rooms on the third floor have a screen. Some rooms with a screen have a balcony.',
      de: 'Alle Räume im dritten Stock haben einen Bildschirm. Einige Räume mit Bildschirm haben einen Balkon.',
      es: 'Todas las salas del tercer piso tienen pantalla. Algunas salas con pantalla tienen balcón.',
      fr: 'Toutes les salles du troisième étage ont un écran. Certaines salles avec écran ont un balcon.',
    },
    options: [
      {
        en: 'Some rooms on the third floor have a balcony.',
        de: 'Einige Räume im dritten Stock haben einen Balkon.',
        es: 'Algunas salas del tercer piso tienen balcón.',
        fr: 'Certaines salles du troisième étage ont un balcon.',
      },
      {
        en: 'No room on the third floor has a balcony.',
        de: 'Kein Raum im dritten Stock hat einen Balkon.',
        es: 'Ninguna sala del tercer piso tiene balcón.',
        fr: 'Aucune salle du troisième étage n’a de balcon.',
      },
      {
        en: 'All rooms with a balcony have a screen.',
        de: 'Alle Räume mit Balkon haben einen Bildschirm.',
        es: 'Todas las salas con balcón tienen pantalla.',
        fr: 'Toutes les salles avec balcon ont un écran.',
      },
    ],
  }),
  // A only when B; A; so B.
  conclusion('vl-16', 3, {
    premises: {
      en: 'An invoice is paid only when two people have signed it. Invoice 48 has been paid.',
      de: 'Eine Rechnung wird nur bezahlt, wenn zwei Personen sie unterschrieben haben. Rechnung 48 ist bezahlt worden.',
      es: 'Una factura solo se paga cuando la han firmado dos personas. La factura 48 se ha pagado.',
      fr: 'Une facture n’est payée que lorsque deux personnes l’ont signée. La facture 48 a été payée.',
    },
    options: [
      {
        en: 'Every invoice with two signatures has been paid.',
        de: 'Jede Rechnung mit zwei Unterschriften ist bezahlt worden.',
        es: 'Todas las facturas con dos firmas se han pagado.',
        fr: 'Toutes les factures à deux signatures ont été payées.',
      },
      {
        en: 'Invoice 49 has not been paid.',
        de: 'Rechnung 49 ist nicht bezahlt worden.',
        es: 'La factura 49 no se ha pagado.',
        fr: 'La facture 49 n’a pas été payée.',
      },
      {
        en: 'Two people have signed invoice 48.',
        de: 'Zwei Personen haben Rechnung 48 unterschrieben.',
        es: 'Dos personas han firmado la factura 48.',
        fr: 'Deux personnes ont signé la facture 48.',
      },
    ],
  }),
]
