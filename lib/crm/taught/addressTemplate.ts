import type { AddressTemplate, TaughtParameter } from '../../domain/taught/taught';
import { type AddressParts, addressParts } from './addressParts';
import { idInAddress } from './addressPattern';

type Where = keyof AddressParts;

/** One piece of all addresses, by its place. */
interface Slot {
  readonly where: Where;
  /** Index in a path, name in a query. */
  readonly key: number | string;
  readonly values: readonly string[];
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** Ids as databases make them: digits and letters, long. */
const TOKEN = /^(?=[^\d]*\d)[\dA-Za-z_-]{12,}$/;
const NUMBERED = /^((?:.*?[-_.:])?)(\d{1,20})((?:[-_.:].*)?)$/;
const ID_NAME = /(^|[-_.])(id|uid|guid|key|record|oid)$|[a-z](Id|ID)$/;

/**
 * What the addresses of pages of one kind have in common. Two addresses show which piece is the record's id; one alone
 * lets it be guessed by its looks. Undefined: they are not of one kind, or none of their pieces can be an id.
 */
export function addressTemplate(addresses: readonly URL[]): AddressTemplate | undefined {
  const all = addresses.map(addressParts);
  const slots = slotsOf(all);
  const id = slots && idSlot(slots, addresses.length);
  if (!slots || !id) return undefined;
  return templateOf(slots, id, idPart(id.values), all) ?? templateOf(slots, id, '{id}', all);
}

/** Undefined where it does not tell the addresses apart. */
function templateOf(
  slots: readonly Slot[],
  id: Slot,
  mark: string,
  all: readonly AddressParts[],
): AddressTemplate | undefined {
  const path = (where: 'path' | 'hashPath') =>
    slots.filter((slot) => slot.where === where).map((slot) => (slot === id ? mark : segment(slot)));
  const query = (where: 'query' | 'hashQuery') =>
    slots.filter((slot) => slot.where === where).flatMap((slot) => parameter(slot, slot === id ? mark : undefined));
  const template: AddressTemplate = {
    path: path('path'),
    query: query('query'),
    hashPath: path('hashPath'),
    hashQuery: query('hashQuery'),
    id: 'any',
  };
  const ids = all.map((parts) => idInAddress(template, parts)).filter((found) => found !== undefined);
  return ids.length === all.length && new Set(ids).size === all.length ? { ...template, id: kindOf(ids) } : undefined;
}

function kindOf(ids: readonly string[]): AddressTemplate['id'] {
  if (ids.every((id) => /^\d+$/.test(id))) return 'digits';
  return ids.every((id) => /\d/.test(id)) ? 'mixed' : 'any';
}

/** Undefined where the addresses differ in more than their pieces. */
function slotsOf(all: readonly AddressParts[]): readonly Slot[] | undefined {
  const [first] = all;
  if (!first) return undefined;
  const isAlike = all.every(
    (parts) => parts.path.length === first.path.length && parts.hashPath.length === first.hashPath.length,
  );
  if (!isAlike) return undefined;
  const ofPath = (where: 'path' | 'hashPath') =>
    first[where].map((_, index) => ({ where, key: index, values: all.map((parts) => parts[where][index] ?? '') }));
  const ofQuery = (where: 'query' | 'hashQuery') =>
    first[where].flatMap(({ name }) => {
      const values = all.map((parts) => onlyValue(parts[where], name));
      return values.every((value) => value !== undefined) ? [{ where, key: name, values }] : [];
    });
  return [...ofPath('path'), ...ofQuery('query'), ...ofPath('hashPath'), ...ofQuery('hashQuery')];
}

function onlyValue(parameters: readonly TaughtParameter[], name: string): string | undefined {
  const same = parameters.filter((parameter) => parameter.name === name);
  return same.length === 1 ? same[0]?.value : undefined;
}

/**
 * What looks like an id in the first address is the id in all of them; another piece that changes, such as the name of
 * a section, makes it another kind of page, unless it comes after the id.
 */
function idSlot(slots: readonly Slot[], addresses: number): Slot | undefined {
  const possible = slots.filter((slot) => slot.values.every((value) => marked(value) !== undefined));
  const looksLikeId = slots.some(({ values }) => marked(values[0] ?? '') !== undefined);
  const isDistinct = ({ values }: Slot) => new Set(values).size === addresses && values.every((value) => value !== '');
  const candidates = (looksLikeId ? possible : slots).filter((slot) => addresses === 1 || isDistinct(slot));
  const [id] = candidates.toSorted((one, other) => rank(other, slots) - rank(one, slots));
  if (!id || (addresses === 1 && !looksLikeId)) return undefined;
  const before = slots.slice(0, slots.indexOf(id)).filter(({ where }) => where === 'path' || where === 'hashPath');
  return before.some(isVaried) ? undefined : id;
}

/** A name that says so first, then a piece of the path or the route, then what comes later. */
function rank(slot: Slot, slots: readonly Slot[]): number {
  const isNamed = typeof slot.key === 'string' && ID_NAME.test(slot.key);
  const isRoute = slot.where === 'hashPath' || slot.where === 'path';
  return (isNamed ? 400 : isRoute ? 200 : 0) + slots.indexOf(slot);
}

function isVaried({ values }: Slot): boolean {
  return new Set(values).size > 1;
}

/** A piece with its id marked, where it looks like one. */
function marked(value: string): string | undefined {
  if (UUID.test(value)) return '{id}';
  const [, before = '', , after = ''] = NUMBERED.exec(value) ?? [];
  if (NUMBERED.test(value)) return `${before}{id}${restOf(after)}`;
  return TOKEN.test(value) ? '{id}' : undefined;
}

/** `-romashka` after a number is the record's name; `.html` is the page's. */
function restOf(after: string): string {
  return /^[-_:]/.test(after) ? `${after.slice(0, 1)}{any}` : after;
}

function idPart(values: readonly string[]): string {
  const parts = new Set(values.map((value) => marked(value) ?? '{id}'));
  const [part = '{id}'] = parts;
  return parts.size === 1 ? part : '{id}';
}

function segment(slot: Slot): string {
  return isVaried(slot) ? '{any}' : (slot.values[0] ?? '');
}

/** Only parameters that say what page it is: those that change, or look like a token of the session, do not. */
function parameter(slot: Slot, mark: string | undefined): readonly TaughtParameter[] {
  const name = String(slot.key);
  if (mark !== undefined) return [{ name, value: mark }];
  const [value = ''] = slot.values;
  const saysPage = !isVaried(slot) && /^[A-Za-z][\w.]{0,40}$/.test(value) && !TOKEN.test(value);
  return saysPage ? [{ name, value }] : [];
}
