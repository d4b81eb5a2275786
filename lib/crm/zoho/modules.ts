/** The CRM's modules as addresses name them; the first is the name since the module exists. */
const NAMES = { account: ['Accounts'], contact: ['Contacts'], deal: ['Potentials', 'Deals'] } as const;

export type Module = keyof typeof NAMES;

export function isModule(type: string): type is Module {
  return Object.hasOwn(NAMES, type);
}

/** For patterns of addresses. */
export const namesOf = (module: Module) => `(?:${NAMES[module].join('|')})`;

/** Ids have 18 or 19 digits, more than a number holds exactly: they stay texts. */
export const ID = '[1-9]\\d{9,19}';

/** Id of the record that a link leads to, where it is of this module. */
export function linkedId(link: Element, module: Module): string | undefined {
  const address = new RegExp(`/tab/${namesOf(module)}/(${ID})(?=[/?#]|$)`);
  return address.exec(link.getAttribute('href') ?? '')?.[1];
}
