import { storage } from 'wxt/utils/storage';
import type { ReasonFix } from '../../domain/content/reason';
import type { FirmCatalogue } from '../../domain/offer/firmCatalogue';
import { type Caller, NOBODY } from '../../domain/talk/caller';
import type { PanelWishes } from '../../domain/talk/panelWishes';

export const callerItem = storage.defineItem<Caller>('local:caller', { fallback: NOBODY, version: 1 });

/** Undefined: not made yet; the first call makes it from the ready ones. */
export const catalogueItem = storage.defineItem<FirmCatalogue | undefined>('local:catalogue', { version: 1 });

export const fixesItem = storage.defineItem<readonly ReasonFix[]>('local:fixes', { fallback: [], version: 1 });

/** How the panel stands, by site. */
export const panelsItem = storage.defineItem<Readonly<Record<string, PanelWishes>>>('local:panels', {
  fallback: {},
  version: 1,
});
