import { storage } from 'wxt/utils/storage';
import { turns } from '../turns';

const SALT_BYTES = 32;

/** Random bytes of this installation, base64: without them a hash tells nobody a phone. Undefined before first use. */
export const contactSaltItem = storage.defineItem<string | undefined>('local:contactSalt');

/** The user's choice to keep phones, e-mails and tax numbers themselves, not only their hashes. */
export const keepsContactsItem = storage.defineItem<boolean>('local:keepsContacts', { fallback: false, version: 1 });

/** What contacts are stored with; handed into workers, which have no storage of settings. */
export interface ContactSecret {
  /** Base64. */
  readonly salt: string;
  readonly keepsPlain: boolean;
}

const inTurn = turns();

/** The salt of this installation, made when it is first needed. */
export function contactSecret(): Promise<ContactSecret> {
  return inTurn(async () => {
    const salt = (await contactSaltItem.getValue()) ?? newSalt();
    await contactSaltItem.setValue(salt);
    return { salt, keepsPlain: await keepsContactsItem.getValue() };
  });
}

function newSalt(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(SALT_BYTES))));
}
