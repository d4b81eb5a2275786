import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PageCheck } from '../domain/adapterHealth';
import type { BaseState } from '../domain/baseReading';
import type { BaseChunk, Capture, ClientAddress, ClientCard } from '../domain/capture';
import type { Language } from '../domain/language';
import type { PurchaseSource } from '../domain/purchaseSource';
import type { Rules } from '../domain/rules';
import type { SiteAnswer, SiteKnowledge } from '../domain/siteKnowledge';

export type { BaseChunk, Capture, ClientCard };

/** Why nothing was written: a `StoreFailureKind`, or `badRules`. */
export type Refusal = { readonly refused: string };

/** Asked by content scripts on granted sites. The site is always taken from the sender, never from the body. */
export interface PageMessages {
  /** The loader of a tab found a record page and wants the strip's script in its own frame, in the user's language. */
  wantOverlay(): void;
  /** The strip needs what most pages do without. It is there when the answer comes. */
  wantPart(want: { readonly part: 'opened' | 'reader' }): void;
  /** The site has no adapter yet: look at the page's marks again. */
  wantAdapter(): void;
  clientCard(client: ClientAddress): ClientCard | undefined;
  capture(capture: Capture): ClientCard | Refusal;
  baseChunk(chunk: BaseChunk): 'go' | 'stop' | Refusal;
  baseEnded(end: { job: string; state: Exclude<BaseState, 'reading'>; failure: string | undefined }): void;
  /** The user pressed the strip's way to the options. */
  openOptions(): void;
  /** The user pressed the strip's way to importing a file. */
  openImport(): void;
  /** What the user has told of this site. */
  siteKnowledge(): SiteKnowledge;
  /** The user answers what the pages of this site leave open. */
  tellOfSite(answer: SiteAnswer): void;
  /** What a page gave, for noticing that a CRM has changed. */
  pageChecked(check: PageCheck): void;
}

/** Asked by our own pages only. */
export interface OwnMessages {
  /** After the permission was given: find the CRM, register its script, put it into tabs already open. */
  connectSite(site: { origin: string; tabId: number | undefined }): { adapter: string | undefined };
  disconnectSite(site: { origin: string; erase: boolean }): void;
  readBase(site: { origin: string }): { started: boolean; why: 'noTab' | 'noSession' | undefined };
  stopBase(site: { origin: string }): void;
  /** The stored list is of another day or of older rules. */
  rebuildList(): void;
  saveRules(rules: Rules): 'saved' | Refusal;
  saveLanguage(language: Language | undefined): void;
  /** Which of its CRM's records are the sales of a site. */
  chooseSource(choice: { origin: string; source: PurchaseSource }): void;
  /** The user has read that a site needs attention. */
  putTroubleAway(site: { origin: string }): void;
  eraseEverything(): void;
}

/** Sent by the background to the content scripts of a tab. */
export interface TabMessages {
  startBase(job: { job: string }): boolean;
  stopBaseHere(): void;
  /** Stored data or rules changed: ask for the card again. */
  changed(): void;
  languageChanged(chosen: { language: Language }): void;
}

export type Messages = PageMessages & OwnMessages & TabMessages;

/** Of our own pages, and to pages of a CRM; those have a smaller end of the line: `pageLine.ts`. */
export const { sendMessage } = defineExtensionMessaging<Messages>();
