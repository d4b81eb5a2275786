import { type RulesBody, type RulesFile, type Seal, sealedText } from '../../domain/rulesFile/rulesFile';
import { base64Of, bytesOfBase64 } from '../lock/packed';

/** The head's pair of keys, base64: the public one raw, the secret one as PKCS #8. The secret one leaves no browser. */
export interface HeadKey {
  readonly open: string;
  readonly secret: string;
}

/** FIPS 186-5, curve P-256: what every WebCrypto knows. */
const KEYS = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

export async function newHeadKey(): Promise<HeadKey> {
  const pair = await crypto.subtle.generateKey(KEYS, true, ['sign', 'verify']);
  const [open, secret] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { open: base64Of(new Uint8Array(open)), secret: base64Of(new Uint8Array(secret)) };
}

export async function sealOf(body: RulesBody, { open, secret }: HeadKey): Promise<Seal> {
  const key = await crypto.subtle.importKey('pkcs8', bytesOfBase64(secret), KEYS, false, ['sign']);
  const signature = await crypto.subtle.sign(SIGNING, key, bytesOf(body));
  return { key: open, signature: base64Of(new Uint8Array(signature)) };
}

/** Whether the seal was made by its key over exactly this body; false also for what is no key at all. */
export async function holds({ body, seal }: RulesFile): Promise<boolean> {
  if (!seal) return false;
  try {
    const key = await crypto.subtle.importKey('raw', bytesOfBase64(seal.key), KEYS, false, ['verify']);
    return await crypto.subtle.verify(SIGNING, key, bytesOfBase64(seal.signature), bytesOf(body));
  } catch {
    return false;
  }
}

function bytesOf(body: RulesBody): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(sealedText(body));
}
