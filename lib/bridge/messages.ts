import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Assessment } from '../domain/assessment';
import type { BaseProgress, BaseState } from '../domain/baseReading';
import type { Completeness, Deal } from '../domain/deal';
import type { Language } from '../domain/language';
import type { Rules } from '../domain/rules';

/** A record of the CRM as messages carry it; the site is always taken from the sender, never from the body. */
export interface ClientAddress {
  readonly type: string;
  readonly id: string;
}

/** One client as a page shows it. */
export interface ClientCard {
  readonly client: ClientAddress;
  readonly name: string;
  readonly assessment: Assessment;
  /** Instant of the last reading, ISO 8601; undefined: never read. */
  readonly readAt: string | undefined;
}

/** What a content script needs to know before it draws anything. */
export interface PageSettings {
  readonly language: Language;
}

/** What a page or a session read of one client gives. */
export interface Capture {
  readonly client: ClientAddress;
  readonly aliases: readonly ClientAddress[];
  readonly name: string | undefined;
  readonly owner: string | undefined;
  /** Path of the client's page within the site. */
  readonly path: string;
  readonly deals: readonly Deal[];
  readonly completeness: Completeness;
}

/** One piece of a base reading; `job` is the same for all pieces, `cursor` grows by one. */
export interface BaseChunk {
  readonly job: string;
  readonly cursor: number;
  readonly clients: readonly Omit<Capture, 'deals' | 'completeness'>[];
  readonly deals: readonly { readonly client: ClientAddress; readonly deal: Deal }[];
  readonly progress: BaseProgress;
}

export type Refusal = { readonly refused: string };

/** Asked by content scripts on granted sites. */
export interface PageMessages {
  pageSettings(): PageSettings;
  /** The loader of a tab found a record page and wants the strip's script in its own frame. */
  wantOverlay(): void;
  /** The site has no adapter yet: look at the page's marks again. */
  wantAdapter(): void;
  clientCard(client: ClientAddress): ClientCard | undefined;
  capture(capture: Capture): ClientCard | Refusal;
  baseChunk(chunk: BaseChunk): 'go' | 'stop' | Refusal;
  baseEnded(end: { job: string; state: Exclude<BaseState, 'reading'>; failure: string | undefined }): void;
  openOptions(): void;
}

/** Asked by our own pages only. */
export interface OwnMessages {
  /** After the permission was given: find the CRM, register its script, put it into tabs already open. */
  connectSite(site: { origin: string; tabId: number | undefined }): { adapter: string | undefined };
  disconnectSite(site: { origin: string; erase: boolean }): void;
  readBase(site: { origin: string }): { started: boolean; why: 'noTab' | 'noSession' | undefined };
  stopBase(site: { origin: string }): void;
  saveRules(rules: Rules): 'saved' | Refusal;
  saveLanguage(language: Language): void;
  eraseEverything(): void;
}

/** Sent by the background to the content scripts of a tab. */
export interface TabMessages {
  startBase(job: { job: string }): boolean;
  stopBaseHere(): void;
  /** Stored data or rules changed: ask for the card again. */
  changed(): void;
  languageChanged(settings: PageSettings): void;
}

export type Messages = PageMessages & OwnMessages & TabMessages;

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
