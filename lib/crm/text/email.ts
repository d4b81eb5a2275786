import { cleanText } from './clean';

/** RFC 5321 §4.5.3.1: 64 of the mailbox, 255 of the domain, one @. What a page has cut short is none. */
const ADDRESS = /^[^\s@<>"(),:;[\]\\…]{1,64}@[^\s@<>"(),:;[\]\\…]{1,255}$/u;

/** An e-mail address as written, its domain in lower case, without `mailto:`; undefined for what is none. */
export function emailOfText(text: string): string | undefined {
  const address = cleanText(text).replace(/^mailto:/i, '');
  if (!ADDRESS.test(address)) return undefined;
  const at = address.indexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}
