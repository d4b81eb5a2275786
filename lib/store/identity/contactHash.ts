import type { ContactKind, ContactValues } from '../../domain/identity/contactValues';
import { KIND_LETTER } from '../../domain/identity/duplicates';
import type { ContactSecret } from './contactSecret';

/** 128 bits: among a thousand million values two agree by chance once in 10^20. */
const KEPT_BYTES = 16;

/** Hashes of normalised values, those of every record sorted; each value is hashed once however often it comes. */
export async function contactHashes(
  all: readonly ContactValues[],
  { salt }: Pick<ContactSecret, 'salt'>,
): Promise<readonly (readonly string[])[]> {
  const key = await hmacKey(salt);
  const known = new Map<string, Promise<string>>();
  const hashOf = (kind: ContactKind, value: string) => {
    const text = KIND_LETTER[kind] + value;
    const hash = known.get(text) ?? hashed(key, text);
    known.set(text, hash);
    return hash;
  };
  return Promise.all(
    all.map(async ({ phones, emails, taxNumbers }) => {
      const hashes = await Promise.all([
        ...phones.map((value) => hashOf('phone', value)),
        ...emails.map((value) => hashOf('email', value)),
        ...taxNumbers.map((value) => hashOf('taxNumber', value)),
      ]);
      return [...new Set(hashes)].sort();
    }),
  );
}

function hmacKey(salt: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(salt), (character) => character.charCodeAt(0));
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

async function hashed(key: CryptoKey, text: string): Promise<string> {
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
  return text.charAt(0) + btoa(String.fromCharCode(...new Uint8Array(signed, 0, KEPT_BYTES))).replace(/=+$/, '');
}
