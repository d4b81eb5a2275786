/** Kinds of records as addresses name them, and their sets as `/api/data` does. */
export const SETS = { account: 'accounts', contact: 'contacts', opportunity: 'opportunities' } as const;

export type Entity = keyof typeof SETS;

export function isEntity(type: string): type is Entity {
  return Object.hasOwn(SETS, type);
}

export const GUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

const parameter = (name: string, value: string) => `(?=(?:[^#]*&)?${name}=${value}(?:[&#]|$))`;

/** `main.aspx`, on premises below the organisation's folder; its parameters come in any order. */
export function pageOf(type: 'entityrecord' | 'entitylist', entity: Entity): RegExp {
  const page = `^/(?:[^/?#]+/)?main\\.aspx\\?${parameter('pagetype', type)}${parameter('etn', entity)}`;
  // The id may stand in braces, also encoded ones.
  const id = `(?:[^#]*&)?id=(?:\\{|%7[Bb])?(?<id>${GUID})(?:\\}|%7[Dd])?(?:[&#]|$)`;
  return new RegExp(type === 'entityrecord' ? page + id : page);
}

/** Id of the record that a link leads to, where it is of this kind. */
export function linkedId(link: Element, entity: Entity): string | undefined {
  const query = (link.getAttribute('href') ?? '').split('?')[1]?.split('#')[0];
  const parameters = new URLSearchParams(query);
  const id = parameters
    .get('id')
    ?.toLowerCase()
    .replace(/^\{|\}$/g, '');
  return parameters.get('etn') === entity && id && new RegExp(`^${GUID}$`).test(id) ? id : undefined;
}
