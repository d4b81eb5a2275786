import { plainWord } from './nouns';

/** Labels beside which a client's own name stands, and those that hold a part of a person's name. */
const OWN: ReadonlySet<string> = new Set([
  ...[
    'name',
    'full name',
    'display name',
    'legal name',
    'company name',
    'account name',
    'customer name',
    'client name',
  ],
  ...['organization name', 'organisation name', 'business name', 'contact name', 'название', 'наименование', 'имя'],
  ...['фио', 'ф.и.о.', 'полное имя', 'полное название', 'полное наименование', 'название компании', 'имя клиента'],
  ...['наименование организации', 'название организации', 'наименование клиента', 'имя контакта', 'name der firma'],
  ...['firmenname', 'nom', 'raison sociale', 'nombre', 'razon social', 'client', 'клиент', 'customer', 'контрагент'],
  ...['company', 'компания', 'организация', 'account', 'organization', 'kunde', 'cliente', 'firma'],
]);

const FIRST: ReadonlySet<string> = new Set(['first name', 'given name', 'имя', 'vorname', 'prenom', 'nombre']);
const LAST: ReadonlySet<string> = new Set(['last name', 'family name', 'surname', 'фамилия', 'nachname', 'apellidos']);

export type NameLabel = 'own' | 'first' | 'last';

/** A label as it is compared: without its colon, star, brackets and accents. */
export function plainLabel(text: string): string {
  return plainWord(text)
    .replace(/\s*[([][^)\]]{0,20}[)\]]/g, '')
    .replace(/[\s:*?\u2026]+$/, '')
    .replace(/^[\s*•]+/, '')
    .trim();
}

/** Beside these stands the company of a person, on the person's page. */
const OF_COMPANY =
  /compan|компани|organi|организац|account|customer|client|клиент|контрагент|firm|kunde|cliente|business|raison|razon|legal/;

/** True for a label that on a person's page names somebody else. */
export function isCompanyLabel(text: string): boolean {
  return OF_COMPANY.test(plainLabel(text));
}

export function nameLabelsOf(text: string): readonly NameLabel[] {
  if (text.length > 40) return [];
  const label = plainLabel(text);
  return [
    ...(OWN.has(label) ? (['own'] as const) : []),
    ...(FIRST.has(label) ? (['first'] as const) : []),
    ...(LAST.has(label) ? (['last'] as const) : []),
  ];
}
