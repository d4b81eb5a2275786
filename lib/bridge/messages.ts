import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PageCheck } from '../domain/adapterHealth';
import type { BaseRefusal, BaseSize, BaseStart, BaseState } from '../domain/baseReading';
import type { BaseChunk, BaseErrand, Capture, ClientAddress, ClientCard } from '../domain/capture';
import type { ReasonFix } from '../domain/content/reason';
import type { ScriptBook } from '../domain/content/scriptBook';
import type { Day } from '../domain/day';
import type { SettleWish } from '../domain/day/settleWish';
import type { CorrectionProblem } from '../domain/hand/checkCorrection';
import type { HandSheet } from '../domain/hand/handSheet';
import type { HandWish } from '../domain/hand/handWish';
import type { ClientsSaid } from '../domain/identity/proposal';
import type { Language } from '../domain/language';
import type { CategoryTerm } from '../domain/offer/categoryTerm';
import type { FirmCatalogue } from '../domain/offer/firmCatalogue';
import type { Order } from '../domain/offer/ground';
import type { DealLimit } from '../domain/offer/guard';
import type { PurchaseSource } from '../domain/purchaseSource';
import type { Retention } from '../domain/retention';
import type { MarkedRow, RowAddress } from '../domain/rowMark';
import type { Rules } from '../domain/rules';
import type { SiteAnswer, SiteKnowledge } from '../domain/siteKnowledge';
import type { StoreCheck } from '../domain/storeCheck/storeCheck';
import type { Caller } from '../domain/talk/caller';
import type { BarredSheet, CallSheet } from '../domain/talk/callSheet';
import type { PanelWishes } from '../domain/talk/panelWishes';
import type { Talk } from '../domain/talk/talk';
import type { TaughtAdapter } from '../domain/taught/taught';
import type { TeachingDraft } from '../domain/taught/teaching';

export type { BaseChunk, BaseErrand, Capture, ClientCard };

/** Why nothing was written: a `StoreFailureKind`, `badRules`, or `lockedByHead`. */
export type Refusal = { readonly refused: string };

/** Teaching under way in a tab; no draft: it has just begun. */
export interface TeachingNow {
  readonly draft: TeachingDraft | undefined;
}

/** A call as the panel opens it. */
export interface OpenedSheet {
  readonly sheet: CallSheet | BarredSheet;
  readonly wishes: PanelWishes;
  /** The head's own script; absent: the shipped one. */
  readonly book?: ScriptBook;
}

/** What may be given on the order of a deal page, with what is said of it. */
export interface OpenedLimit extends DealLimit {
  /** Of the client. */
  readonly name: string;
  readonly today: Day;
  /** Goods that the promise allowing it is for; absent: it does not matter what is ordered. */
  readonly category?: CategoryTerm;
}

/** Asked by content scripts on granted sites. The site is always taken from the sender, never from the body. */
export interface PageMessages {
  /** The loader of a tab found a record page and wants the strip's script in its own frame, in the user's language. */
  wantOverlay(): void;
  /** A frame needs what most pages do without: the strip its parts, a list its marks. It is there when the answer comes. */
  wantPart(want: {
    readonly part: 'opened' | 'reader' | 'marks' | 'panel' | 'note' | 'guard';
    /** Absent: the user's. */
    readonly language?: Language;
  }): void;
  /** The site has no adapter yet: look at the page's marks again. */
  wantAdapter(): void;
  clientCard(client: ClientAddress): ClientCard | undefined;
  /** The user wants to call a client; undefined: nothing is known of him. */
  openCall(client: ClientAddress): OpenedSheet | undefined;
  /** A call under way, kept until it is recorded; without a talk it is given up. */
  keepTalk(kept: { readonly client: ClientAddress; readonly talk?: Talk }): void;
  /** The client's answer to the question for permission holds at once. */
  tellConsent(told: { readonly client: ClientAddress; readonly answer: string }): OpenedSheet | Refusal | undefined;
  /** The outcome of a call; `id` takes it back for a few seconds. */
  recordTalk(done: { readonly client: ClientAddress; readonly talk: Talk }): { readonly id: string } | Refusal;
  /** False: too late, or not there. */
  undoTalk(record: { readonly client: ClientAddress; readonly id: string }): boolean;
  placePanel(wishes: PanelWishes): void;
  /** What was set of a client by hand, and why he is, or is not, among today's calls; undefined: nothing is known of him. */
  openHand(client: ClientAddress): HandSheet | BarredSheet | undefined;
  /** From a page with a manager's rights alone, whoever uses it: nothing that a head has set is changed from there. */
  setByHand(wished: {
    readonly client: ClientAddress;
    readonly wish: HandWish;
  }): { readonly record: string } | { readonly problems: readonly CorrectionProblem[] } | Refusal;
  /** What may be given on an order; undefined: nothing is known of the client, or nothing may be said of him. */
  dealLimit(asked: { readonly client: ClientAddress; readonly order: Order }): OpenedLimit | undefined;
  /** Of at most 500 rows those that something is known of. */
  marksOf(asked: { readonly rows: readonly RowAddress[] }): readonly MarkedRow[];
  capture(capture: Capture): ClientCard | Refusal;
  /** A tab that was told to begin a job asks what to do; undefined: the job is no longer wanted. */
  baseErrand(job: { readonly job: string }): BaseErrand | undefined;
  /** How much the CRM says there is; `size` undefined: it could not be asked, for a named reason. */
  baseMeasured(measured: { job: string; size: BaseSize | undefined; failure: string | undefined }): void;
  baseChunk(chunk: BaseChunk): 'go' | 'stop' | Refusal;
  baseEnded(end: { job: string; state: Exclude<BaseState, 'reading'>; failure: string | undefined }): void;
  /** The user wants nothing of ours in the pages of this site. */
  hideSite(): void;
  /** The user pressed the strip's way to the options. */
  openOptions(): void;
  /** The user pressed the help beside a number: the guide opens where it tells of the strip, or of the call. */
  openHelp(topic?: 'call'): void;
  /** The user pressed the strip's way to importing a file. */
  openImport(): void;
  /** What the user has told of this site. */
  siteKnowledge(): SiteKnowledge;
  /** The user answers what the pages of this site leave open. */
  tellOfSite(answer: SiteAnswer): void;
  /** What a page gave, for noticing that a CRM has changed. True while pages of its kind need attention. */
  pageChecked(check: PageCheck): boolean;
  /** The user pressed the strip's way to showing what is where on the page; as `startTeaching`. */
  teachHere(): boolean;
  /** Is this the tab in which the user teaches, and how far is it? */
  teaching(): TeachingNow | undefined;
  keepDraft(draft: TeachingDraft): void;
  /** The user rests from teaching; what was shown is kept. */
  leaveTeaching(): void;
  saveTaught(taught: TaughtAdapter): 'saved' | Refusal;
}

/** Asked by our own pages only. */
export interface OwnMessages {
  /** After the permission was given: find the CRM, register its script, put it into tabs already open. */
  connectSite(site: { origin: string; tabId: number | undefined }): { adapter: string | undefined };
  disconnectSite(site: { origin: string; erase: boolean }): void;
  /** Has the CRM asked how much there is to read; the answer comes in `measuresItem`. */
  measureBase(site: { origin: string }): { started: boolean; why: BaseRefusal | undefined };
  /** Absent `as`: `rest`. */
  readBase(site: { origin: string; as?: BaseStart }): { started: boolean; why: BaseRefusal | undefined };
  stopBase(site: { origin: string }): void;
  /** Whether news of a site are read by themselves while a page of it is open. */
  keepFresh(choice: { origin: string; isOn: boolean }): void;
  /** The stored list is of another day or of older rules. */
  rebuildList(): void;
  saveRules(rules: Rules): 'saved' | Refusal;
  saveLanguage(language: Language | undefined): void;
  /** Which of its CRM's records are the sales of a site. */
  chooseSource(choice: { origin: string; source: PurchaseSource }): void;
  /** The user changes what he has told of a site; as `tellOfSite`. */
  learnAnswer(told: { origin: string; answer: SiteAnswer }): void;
  /** Strips, marks and panels are wanted again in the pages of a site, all of them and in the places they find. */
  showSite(site: { origin: string }): void;
  /** The user has read that a site needs attention. */
  putTroubleAway(site: { origin: string }): void;
  /** Opens teaching in a tab of the site; false where the site is not connected. */
  startTeaching(where: { origin: string; tabId: number }): boolean;
  /** Takes the text of a file, for a site of the user's choice; refused with a `FileProblem`. */
  importTaught(file: { text: string; origin: string | undefined }): { readonly id: string } | Refusal;
  renameTaught(taught: { id: string; title: string }): void;
  /** Sites read by it fall back to the general reader; the answer is what `restoreTaught` takes. */
  removeTaught(taught: { id: string }): {
    readonly removed: TaughtAdapter | undefined;
    readonly sites: readonly string[];
  };
  restoreTaught(removed: { taught: TaughtAdapter; sites: readonly string[] }): void;
  useTaught(use: { origin: string; id: string }): 'used' | Refusal;
  /** A lock was put on, opened, closed or taken off. */
  lockChanged(): void;
  /** How long purchases and clients are kept; what is older goes soon. */
  keepFor(retention: Retention): 'saved' | Refusal;
  /** Erases one client, by the key of the store, with everything of his; false: nothing was stored of him. */
  eraseClient(client: { key: string }): boolean | Refusal;
  /** The user says of two clients that they are one, or two. */
  sayOfClients(said: ClientsSaid): 'saved' | Refusal;
  /** Whether phones, e-mails and tax numbers themselves are kept; those kept are erased when they no longer are. */
  keepContacts(choice: { keeps: boolean }): 'saved' | Refusal;
  /** Who calls, for the words of talks. */
  saveCaller(caller: Caller): 'saved' | Refusal;
  /** What was put right, by reason; said in talks. */
  saveFixes(made: { readonly fixes: readonly ReasonFix[] }): 'saved' | Refusal;
  /** A script of the head's, checked: it is the next version in its language, and said from now on. */
  saveBook(book: { language: Language; scripts: ScriptBook }): 'saved' | Refusal;
  /** Back to a version of the script, 0 for the shipped one; refused with `gone`. */
  useBook(book: { language: Language; version: number }): 'saved' | Refusal;
  /** Limits and offers; refused with `badCatalogue`. */
  saveCatalogue(catalogue: FirmCatalogue): 'saved' | Refusal;
  /** A rules file was taken: lists, strips and open calls follow. */
  headRulesTaken(): void;
  /** A rule for one client, or a mark, set or taken back with the rights of whoever uses this browser. */
  correctClient(wished: {
    /** Of the store: also a file's, which is no address. */
    readonly site: string;
    readonly client: ClientAddress;
    readonly wish: HandWish;
  }): { readonly record: string } | { readonly problems: readonly CorrectionProblem[] } | Refusal;
  /** The head takes back a client's word not to be contacted; refused with a `LiftRefusal`, or `gone`. */
  liftDoNotContact(word: { id: string; reason: string }): 'lifted' | Refusal;
  /** Takes a client off today's calls; `later` names the day he comes back. Refused with a `SettleRefusal`. */
  settleCall(wish: SettleWish): { readonly id: string } | Refusal;
  /** Takes back what `settleCall` did today; false: it is not there. */
  undoSettled(record: { id: string }): boolean | Refusal;
  /** Whose clients the list is of, by the name the CRM shows; undefined: of the whole team. */
  chooseOwner(choice: { owner: string | undefined }): void;
  /** Whether one quiet notification tells of the calls in the morning. */
  tellMornings(choice: { isOn: boolean }): void;
  /** Compares everything that is stored with the histories and repairs it. */
  checkStore(): StoreCheck | Refusal;
  /** The user goes on without stored clients that were lost or cannot be opened. */
  startAfresh(): void;
  /** A backup is about to take the place of what is stored. */
  prepareRestoring(): void;
  /** A setting of a backup; false: it cannot be one of ours, and what there was stays. */
  takeSetting(setting: { name: string; value: unknown }): boolean;
  /** All rows of a backup are written. */
  completeRestoring(): void;
  eraseEverything(): void;
}

/** What a page asks as it opens or is listed: answered without waiting for all that can be done. */
export type FirstMessages = Pick<PageMessages, 'wantOverlay' | 'wantPart' | 'clientCard' | 'marksOf' | 'siteKnowledge'>;
export type LaterMessages = Omit<PageMessages, keyof FirstMessages>;

/** Sent by the background to the content scripts of a tab. */
export interface TabMessages {
  /** The tab asks for the errand; false: it cannot read this CRM, or is busy with another job. */
  startBase(job: { job: string }): boolean;
  stopBaseHere(): void;
  /** Stored data or rules changed: ask for the card again. */
  changed(): void;
  languageChanged(chosen: { language: Language }): void;
  /** The panel of the client on the page, by a key of the browser. */
  callHere(): void;
  /** Has the user hidden the strip of a record in this frame? Only frames where he could have hidden one answer. */
  hiddenHere(): boolean;
  /** The user takes this site back: nothing of ours stays in its pages. */
  disconnected(site: { origin: string }): void;
}

export type Messages = PageMessages & OwnMessages & TabMessages;

/** Of our own pages, and to pages of a CRM; those have a smaller end of the line: `pageLine.ts`. */
export const { sendMessage } = defineExtensionMessaging<Messages>();
