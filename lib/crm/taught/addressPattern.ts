import type { AddressTemplate, TaughtParameter } from '../../domain/taught/taught';
import type { AddressPattern } from '../adapter';
import { type AddressParts, partsOfAddress } from './addressParts';

const ID = '{id}';
const ANY = '{any}';
const IDS: Readonly<Record<AddressTemplate['id'], RegExp>> = {
  digits: /^\d{1,20}$/,
  mixed: /^(?=[^\d]*\d)[\w.~:@%+-]{1,200}$/,
  any: /^[\w.~:@%+-]{1,200}$/,
};

/** What answers like a regular expression for addresses of the template; no pattern is ever taken from the data. */
export function addressPattern(template: AddressTemplate): AddressPattern {
  return {
    exec: (address) => {
      const id = idInAddress(template, partsOfAddress(address));
      return id === undefined ? null : { groups: { id } };
    },
  };
}

/** The record's id; undefined for addresses of other pages. */
export function idInAddress(template: AddressTemplate, parts: AddressParts): string | undefined {
  const found = [
    ...fitted(template.path, parts.path),
    ...fittedQuery(template.query, parts.query),
    ...(template.hashPath.length > 0 ? fitted(template.hashPath, parts.hashPath) : []),
    ...fittedQuery(template.hashQuery, parts.hashQuery),
  ];
  const ids = found.filter((id) => id !== '');
  const [id] = ids;
  return ids.length === 1 && typeof id === 'string' && IDS[template.id].test(id) ? id : undefined;
}

/** Of each piece its id, an empty text where it has none, `undefined` where it does not fit. */
type Fitted = readonly (string | undefined)[];

function fitted(templates: readonly string[], parts: readonly string[]): Fitted {
  return templates.length === parts.length
    ? templates.map((template, index) => idIn(template, parts[index]))
    : [undefined];
}

function fittedQuery(templates: readonly TaughtParameter[], parameters: readonly TaughtParameter[]): Fitted {
  return templates.map(({ name, value }) => {
    const same = parameters.filter((parameter) => parameter.name === name);
    return same.length === 1 ? idIn(value, same[0]?.value) : undefined;
  });
}

function idIn(template: string, part: string | undefined): string | undefined {
  if (part === undefined) return undefined;
  if (template === ANY) return '';
  const at = template.indexOf(ID);
  if (at < 0) return template === part ? '' : undefined;
  const before = template.slice(0, at);
  if (!part.startsWith(before)) return undefined;
  return beforeRest(part.slice(before.length), template.slice(at + ID.length)) || undefined;
}

function beforeRest(text: string, rest: string): string | undefined {
  if (!rest.endsWith(ANY)) return text.endsWith(rest) ? text.slice(0, text.length - rest.length) : undefined;
  const sign = rest.slice(0, -ANY.length);
  const at = sign === '' ? -1 : text.indexOf(sign);
  return at < 0 ? undefined : text.slice(0, at);
}
