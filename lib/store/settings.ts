import { storage } from 'wxt/utils/storage';
import type { BaseMeasure, BaseReading } from '../domain/baseReading';
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
  /** The user wants to see nothing of ours in its pages; it is read and counted as before. */
  readonly isHidden?: true;
}

export const rulesItem = storage.defineItem<Rules>('local:rules', { fallback: defaultRules, version: 1 });

/** Undefined: follow the browser's language. */
export const languageItem = storage.defineItem<Language | undefined>('local:language', { version: 1 });

export const sitesItem = storage.defineItem<readonly Site[]>('local:sites', { fallback: [], version: 1 });

/** Last reading of a base by site. */
export const readingsItem = storage.defineItem<Readonly<Record<string, BaseReading>>>('local:readings', {
  fallback: {},
  version: 2,
  migrations: { 2: withScope },
});

/** Version 1 read whole bases alone and could not go on with one that was stopped. */
function withScope(readings: Readonly<Record<string, BaseReading>>): Readonly<Record<string, BaseReading>> {
  const entries = Object.entries(readings).map(([site, reading]): readonly [string, BaseReading] => {
    const { startedAt, endedAt = startedAt, progress } = reading;
    const isDone = reading.state === 'done';
    const state = isDone || reading.state === 'failed' ? reading.state : 'paused';
    return [site, { ...reading, scope: 'whole', state, ...(isDone && { last: { startedAt, endedAt, progress } }) }];
  });
  return Object.fromEntries(entries);
}

/** How much a CRM has said there is to read, by site. */
export const measuresItem = storage.defineItem<Readonly<Record<string, BaseMeasure>>>('local:measures', {
  fallback: {},
  version: 1,
});
