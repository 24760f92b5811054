/** First and last names that belong together, so that nobody is called by two continents at once. */
export const nameSets: readonly { readonly first: readonly string[]; readonly last: readonly string[] }[] = [
  {
    first: ['Anna', 'Jonas', 'Elin', 'Mads', 'Sigrid', 'Bjørn-Erik', 'Åse', 'Søren', 'Tuva', 'Håkon', 'Freja', 'Östen'],
    last: ['Ødegård', 'Lykke', 'Sjöström', 'Høgh', 'Bergström', 'Lindqvist', 'Nygård', 'Åkesson', 'Dahl', 'Kjær'],
  },
  {
    first: ['Zoë', 'Noémie', 'Maëlle', 'François', 'Inès', 'José María', 'Sofía', 'Joaquín', 'Lucía', 'Núria', 'João', 'Conceição'],
    last: [
      'van den Broek',
      'Le Goff',
      'Echeverría',
      'Ñíguez',
      'Urrutia',
      'Sørensen-Vidal',
      'Guimarães',
      'Fontaine',
      'Ibáñez',
      'D’Amico',
    ],
  },
  {
    first: ['Łukasz', 'Petr', 'Ionuț', 'Kārlis', 'Gülşen', 'Mehmet', 'Żaneta', 'Ágnes', 'Đorđe', 'Željka', 'Vaidotas', 'Jürgen'],
    last: [
      'Wójcik',
      'Dvořák',
      'Țurcanu',
      'Bērziņš',
      'Aydın',
      'Öztürk',
      'Kovács',
      'Šimić',
      'Jørgensen',
      'Weiß',
      'Žukauskas',
      'Nagy',
    ],
  },
  {
    first: ['Олена', 'Дмитро', 'Наталія', 'Андрій', 'Милица', 'Георги', 'Светлана', 'Тарас'],
    last: ['Ковальчук', 'Шевченко', 'Бондаренко', 'Петрова', 'Николић', 'Иванов', 'Мельник'],
  },
  {
    first: ['Ελένη', 'Γιώργος', 'Μαρία', 'Τάσος', 'Κατερίνα', 'Νίκος'],
    last: ['Δημητρίου', 'Παπαδάκης', 'Ιωάννου', 'Γεωργίου', 'Νικολαΐδου'],
  },
  {
    first: ['فاطمة', 'ياسمين', 'عمر', 'ليلى', 'خالد', 'نور', 'مریم', 'رضا'],
    last: ['الزهراء', 'حداد', 'بنعلي', 'منصور', 'العلي', 'کریمی', 'خوری'],
  },
  { first: ['דניאל', 'נועה', 'תמר', 'איתן', 'מיכל'], last: ['לוי', 'כהן', 'מזרחי', 'פרידמן', 'ביטון'] },
  {
    first: ['अनन्या', 'रोहन', 'प्रिया', 'आरव', 'காவ்யா', 'Priyanka', 'Arjun', 'নুসরাত'],
    last: ['शर्मा', 'वर्मा', 'अय्यर', 'पटेल', 'Krishnan', 'Chatterjee', 'রহমান'],
  },
  { first: ['美咲', '翔太', '結衣', '大輝', '陽菜'], last: ['佐藤', '鈴木', '高橋', '山田', '渡辺'] },
  { first: ['서연', '민준', '하늘', '지우', '도윤'], last: ['김', '이', '박', '최', '정'] },
  { first: ['伟', '芳', '秀英', '子涵', '浩然'], last: ['王', '李', '张', '陈', '欧阳'] },
  {
    first: ['Nguyễn Thị', 'Trần Văn', 'Lê Ngọc', 'Phạm Minh', 'Ngọc Anh'],
    last: ['Minh Châu', 'Đức', 'Trần', 'Hương', 'Quỳnh Như'],
  },
  { first: ['สมชาย', 'ณัฐธิดา', 'ธนกร', 'พิมพ์ชนก'], last: ['ใจดี', 'ศรีสุข', 'วงศ์ไทย', 'จันทร์เพ็ญ'] },
  {
    first: ['Adaeze', 'Chiamaka', 'Kwabena', 'Desta', 'Oluwaseun', 'Thandiwe', 'Amara', 'Ọlábísí', 'Nomvula', 'Kofi'],
    last: ['Okonkwo-Brandt', 'Eze', 'Ofori', 'Haile', 'Adébáyọ̀', 'Dlamini', 'Nkemelu', 'Mensah', 'Tesfaye'],
  },
  {
    first: ['Pádraig', 'Eilís', 'Tamar', 'Aroha', 'Malia', 'Siân', 'Rhys', 'Giorgi', 'Ani', 'Kahu'],
    last: ['Ó Súilleabháin', 'Ní Bhriain', 'Beridze', 'Ngata', 'Fonoti', 'ap Gwilym', 'Kapanadze', 'Te Rangi', 'MacAuley'],
  },
  {
    first: ['Maria', 'David', 'Emma', 'Noah', 'Olivia', 'Samuel', 'Grace', 'Leo', 'Hannah', 'Victor', 'Ruth', 'Isaac'],
    last: ['Andersson', 'Müller', 'Rossi', 'Novak', 'Martin', 'Smith', 'Brown', 'Silva', 'García', 'Peeters', 'Okafor', 'Khan'],
  },
]
