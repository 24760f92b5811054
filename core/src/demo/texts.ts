/** Jobs of the demo organisation; the first number is openings, the second the share of candidates. */
export const demoJobs = [
  {
    name: 'Warehouse Associate',
    requisition: 'REQ-2041',
    department: 'Operations',
    offices: ['Rotterdam'],
    openings: 30,
    share: 22,
  },
  {
    name: 'Senior Account Manager',
    requisition: 'REQ-2044',
    department: 'Sales',
    offices: ['Oslo', 'Berlin'],
    openings: 8,
    share: 11,
  },
  { name: 'Shift Planner', requisition: 'REQ-2047', department: 'Operations', offices: ['Rotterdam'], openings: 6, share: 7 },
  { name: 'Staff Data Engineer', requisition: 'REQ-2052', department: 'Technology', offices: ['Oslo'], openings: 6, share: 8 },
  {
    name: 'Product Designer',
    requisition: 'REQ-2055',
    department: 'Technology',
    offices: ['Oslo', 'Lisbon'],
    openings: 5,
    share: 7,
  },
  { name: 'Quality Technician', requisition: 'REQ-2058', department: 'Production', offices: ['Ålesund'], openings: 10, share: 8 },
  {
    name: 'Customer Care Specialist',
    requisition: 'REQ-2060',
    department: 'Customer Care',
    offices: ['Lisbon'],
    openings: 14,
    share: 12,
  },
  { name: 'Regional Sales Lead, DACH', requisition: 'REQ-2063', department: 'Sales', offices: ['Berlin'], openings: 4, share: 5 },
  {
    name: 'Food Safety Manager',
    requisition: 'REQ-2066',
    department: 'Production',
    offices: ['Ålesund', 'Rotterdam'],
    openings: 4,
    share: 5,
  },
  { name: 'People Partner', requisition: 'REQ-2070', department: 'People', offices: ['Oslo'], openings: 5, share: 6 },
  {
    name: 'Truck Driver, Nights',
    requisition: 'REQ-2071',
    department: 'Operations',
    offices: ['Rotterdam', 'Berlin'],
    openings: 16,
    share: 7,
  },
  {
    name: 'Summer Intern, Supply Chain',
    requisition: 'REQ-2074',
    department: 'Operations',
    offices: ['Oslo'],
    openings: 8,
    share: 2,
    closed: true,
  },
] as const

export const demoOffices = [
  { name: 'Oslo', location: 'Oslo, Norway' },
  { name: 'Rotterdam', location: 'Rotterdam, Netherlands' },
  { name: 'Berlin', location: 'Berlin, Germany' },
  { name: 'Lisbon', location: 'Lisbon, Portugal' },
  { name: 'Ålesund', location: 'Ålesund, Norway' },
] as const

export const demoDepartments = ['Operations', 'Sales', 'Technology', 'Production', 'Customer Care', 'People', 'Finance'] as const

/** People who work there; `admin` is Site Admin, `full` may also edit rights. The first is the owner. */
export const demoUsers = [
  { first: 'Maren', last: 'Lindqvist', email: 'maren@solvik.example', level: 'site_admin', rights: 'full' },
  { first: 'Omar', last: 'Haddad', email: 'omar@solvik.example', level: 'site_admin', rights: 'developer' },
  { first: 'Ioana', last: 'Țurcanu', email: 'ioana@solvik.example', level: 'site_admin', rights: 'private' },
  { first: 'Kwame', last: 'Mensah', email: 'kwame@solvik.example', level: 'site_admin', rights: 'none' },
  { first: 'Γιώργος', last: 'Παπαδάκης', email: 'giorgos@solvik.example', level: 'basic', rights: 'none' },
  { first: 'فاطمة', last: 'بنعلي', email: 'fatima@solvik.example', level: 'basic', rights: 'none' },
  { first: 'Sanne', last: 'de Wit', email: 'sanne@solvik.example', level: 'basic', rights: 'none' },
  { first: 'Jakub', last: 'Nowak', email: 'jakub@solvik.example', level: 'basic', rights: 'developer' },
  { first: 'Lena', last: 'Weiß', email: 'lena@solvik.example', level: 'basic', rights: 'none' },
  { first: 'Rui', last: 'Guimarães', email: 'rui@solvik.example', level: 'basic', rights: 'none' },
  { first: 'Aino', last: 'Korhonen', email: 'aino@solvik.example', level: 'basic', rights: 'none' },
  { first: 'Tariq', last: 'Aziz', email: 'tariq@solvik.example', level: 'basic', rights: 'none', disabled: true },
] as const

export const demoSources = [
  { name: 'Jobs page on your website', typeId: 7, type: 'Company marketing' },
  { name: 'LinkedIn', typeId: 6, type: 'Social media' },
  { name: 'Referral', typeId: 2, type: 'Referrals' },
  { name: 'Indeed', typeId: 3, type: 'Third-party boards' },
  { name: 'Career fair', typeId: 1, type: 'Attend events' },
  { name: 'Headhuntr.io', typeId: 4, type: 'Candidate search' },
] as const

export const demoRejectionReasons = [
  { name: 'Lacking skills or qualifications', typeId: 1, type: 'We rejected them', builtIn: true },
  { name: 'Hired another candidate', typeId: 1, type: 'We rejected them', builtIn: true },
  { name: 'Position closed', typeId: 1, type: 'We rejected them', builtIn: true },
  { name: 'Withdrew from the process', typeId: 2, type: 'They rejected us', builtIn: true },
  { name: 'Accepted another offer', typeId: 2, type: 'They rejected us', builtIn: true },
  { name: 'Cannot work the night shift', typeId: 1, type: 'We rejected them', builtIn: false },
  { name: 'Commute is too long', typeId: 2, type: 'They rejected us', builtIn: false },
  { name: 'Other', typeId: 3, type: 'None specified', builtIn: false },
] as const

export const demoCloseReasons = ['Hired: new headcount', 'Hired: backfill', 'No longer needed', 'On hold'] as const

export const demoNotes = [
  'Calm on the phone and asked good questions about the night bonus.',
  'Strong on planning; wants to know more about the team in Rotterdam.',
  'Available from the first of next month. Prefers mornings.',
  'Very good references from the former employer, says the agency.',
  'Has a forklift certificate, valid until spring.',
  'Portfolio is excellent. Let us move quickly.',
  'Asked about relocation support; I promised an answer this week.',
  'Salary expectation is above the band; worth a conversation.',
  'Speaks Norwegian, Dutch and English.',
  'Second conversation went better than the first.',
] as const

export const demoTitles = [
  'Warehouse operative',
  'Account manager',
  'Data engineer',
  'Designer',
  'Lab technician',
  'Driver',
  'Team lead',
  'Support agent',
  'Planner',
  'Sales representative',
  'Student',
  'Food technologist',
] as const

export const demoCompanies = [
  'Baltic Freight',
  'Nordhavn Logistics',
  'Kystfisk AS',
  'Groene Keten',
  'Atelier Lumen',
  'Hanse Data',
  'Café Ribeira',
  'Fjellmat',
  'Polaris Retail',
  'Delta Cold Storage',
  'Opal Studio',
  'Rheinwerk',
] as const

export const demoTags = [
  'Forklift certificate',
  'Night shift',
  'Silver medallist',
  'Speaks Dutch',
  'Relocation',
  'Alumni',
  'Student',
] as const

export const demoSchools = [
  'Nordhaven Technical University',
  'Academy of Food and Logistics',
  'University of Bergen-on-Sea',
  'Rotterdam Harbour College',
  'Lykke Business School',
  'Evening School of Trades',
] as const

export const demoPools = [
  { name: 'Drivers for the season', active: true, stages: ['To call', 'Called', 'Wants to start'] },
  { name: 'Silver medallists', active: true, stages: ['Keep warm', 'In talks'] },
  { name: 'Career fair, last year', active: false, stages: ['Met'] },
] as const
