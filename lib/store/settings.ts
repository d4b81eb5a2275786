import { storage } from 'wxt/utils/storage';
import type { BaseReading } from '../domain/baseReading';
import type { Language } from '../domain/language';
import { defaultRules, type Rules } from '../domain/rules';
import type { SiteKnowledge } from '../domain/siteKnowledge';

/** One CRM address the user granted. */
export interface Site {
  /** `https://host[:port]`, without a trailing slash. */
  readonly origin: string;
  /** Id of the adapter, or undefined while the CRM has not been recognised. */
  readonly adapter: string | undefined;
  readonly connectedAt: string;
  readonly knowledge?: SiteKnowledge;
}

export const rulesItem = storage.defineItem<Rules>('local:rules', { fallback: defaultRules, version: 1 });

/** Undefined: follow the browser's language. */
export const languageItem = storage.defineItem<Language | undefined>('local:language', { version: 1 });

export const sitesItem = storage.defineItem<readonly Site[]>('local:sites', { fallback: [], version: 1 });

/** Last reading of the whole base by site. */
export const readingsItem = storage.defineItem<Readonly<Record<string, BaseReading>>>('local:readings', {
  fallback: {},
  version: 1,
});
