import { base64Of, bytesOfBase64 } from './packed';

/** OWASP, "Password Storage Cheat Sheet" (2023): at least 600,000 rounds of PBKDF2 with HMAC-SHA-256. */
const ROUNDS = 600_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

/** The key of the data, locked with a pass-phrase; base64. */
export interface WrappedKey {
  readonly salt: string;
  readonly rounds: number;
  /** First the initialisation vector, then what AES-GCM made of the key. */
  readonly wrapped: string;
}

/** A new random key of the data, 256 bits. */
export function newDataKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}

export async function wrapKey(dataKey: Uint8Array<ArrayBuffer>, passphrase: string): Promise<WrappedKey> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const locking = await keyOfPassphrase(passphrase, salt, ROUNDS);
  const locked = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, locking, dataKey));
  return { salt: base64Of(salt), rounds: ROUNDS, wrapped: base64Of(new Uint8Array([...iv, ...locked])) };
}

/** The key of the data; undefined: another pass-phrase. */
export async function unwrapKey(
  { salt, rounds, wrapped }: WrappedKey,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = bytesOfBase64(wrapped);
  const locking = await keyOfPassphrase(passphrase, bytesOfBase64(salt), rounds);
  try {
    const iv = bytes.subarray(0, IV_BYTES);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, locking, bytes.subarray(IV_BYTES)));
  } catch {
    return undefined;
  }
}

/** One pass-phrase may be typed in several ways that look the same: Unicode's compatible form decides. */
async function keyOfPassphrase(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const secret = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
