import { type Browser, browser } from 'wxt/browser';
import type { ZodMiniType } from 'zod/mini';
import type { OwnMessages, PageMessages } from './messages';
import { ownSchemas, pageSchemas } from './schemas';

/** Who asks: a frame of a granted site. */
interface PageSender {
  readonly site: string;
  readonly tabId: number;
  readonly frameId: number;
}

/** Answers to messages; what they throw goes back to whoever asked. */
type Answers<Map, Sender> = {
  readonly [Name in keyof Map]: Map[Name] extends (...args: infer Args) => infer Answer
    ? (data: Args[0], sender: Sender) => Promise<Answer>
    : never;
};

export interface Doors {
  readonly page: Answers<PageMessages, PageSender>;
  readonly own: Answers<OwnMessages, undefined>;
  /** True for the origin of a site that the user granted and has not taken back. */
  readonly isGranted: (origin: string) => Promise<boolean>;
}

/** Why a message was not let in. */
export type DropReason = 'unknown' | 'sender' | 'notGranted' | 'tooLarge' | 'malformed';

/** Characters of one message as JSON. */
const LARGEST = 256 * 1024;

interface Envelope {
  readonly type: string;
  readonly data: unknown;
}

/**
 * The only way into the background. A page of the CRM can make a content script say anything, so every message is
 * taken by its sender, its size and its shape before anybody acts on it. Speaks the format of `messages.ts`.
 * Gives the counts of what was dropped.
 */
export function openGate(doors: Doors): ReadonlyMap<DropReason, number> {
  const dropped = new Map<DropReason, number>();
  const drop = (why: DropReason) => {
    dropped.set(why, (dropped.get(why) ?? 0) + 1);
    return why;
  };
  browser.runtime.onMessage.addListener((message: unknown, sender, respond: (reply: unknown) => void) => {
    const door = doorOf(message, sender, doors);
    if (typeof door === 'string') {
      drop(door);
      return false;
    }
    void enter(door).then((reply) => respond(typeof reply === 'string' ? refusal(drop(reply)) : reply));
    return true;
  });
  return dropped;
}

interface Door {
  readonly isOpen: () => Promise<boolean>;
  readonly schema: ZodMiniType;
  readonly data: unknown;
  readonly answer: (data: unknown) => Promise<unknown>;
}

/** The door a message belongs to, if its sender may stand before it. */
function doorOf(message: unknown, sender: Browser.runtime.MessageSender, doors: Doors): Door | DropReason {
  const envelope = envelopeOf(message);
  if (!envelope) return 'unknown';
  if (sender.id !== browser.runtime.id) return 'sender';
  if (isOwnPage(sender)) return ownDoor(envelope, doors);
  const site = originOf(sender);
  const tabId = sender.tab?.id;
  if (site === undefined || tabId === undefined) return 'sender';
  return pageDoor(envelope, { site, tabId, frameId: sender.frameId ?? 0 }, doors);
}

function ownDoor({ type, data }: Envelope, { own }: Doors): Door | DropReason {
  if (!isNameIn(own, type)) return isNameIn(pageSchemas, type) ? 'sender' : 'unknown';
  const answer = own[type] as (data: unknown, sender: undefined) => Promise<unknown>;
  return { data, isOpen: async () => true, schema: ownSchemas[type], answer: (checked) => answer(checked, undefined) };
}

function pageDoor({ type, data }: Envelope, sender: PageSender, { page, isGranted }: Doors): Door | DropReason {
  if (!isNameIn(page, type)) return isNameIn(ownSchemas, type) ? 'sender' : 'unknown';
  const answer = page[type] as (data: unknown, sender: PageSender) => Promise<unknown>;
  const isOpen = () => isGranted(sender.site);
  return { data, isOpen, schema: pageSchemas[type], answer: (checked) => answer(checked, sender) };
}

/** The reply, or why the message was dropped; never rejects. */
async function enter({ data, isOpen, schema, answer }: Door): Promise<object | DropReason> {
  try {
    if (data !== undefined && JSON.stringify(data).length > LARGEST) return 'tooLarge';
    if (!(await isOpen())) return 'notGranted';
    const checked = schema.safeParse(data ?? undefined);
    if (!checked.success) return 'malformed';
    return { res: await answer(checked.data) };
  } catch (error) {
    return refusal(error instanceof Error ? error.message : 'failed');
  }
}

function envelopeOf(message: unknown): Envelope | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, data } = message as Partial<Envelope>;
  return typeof type === 'string' ? { type, data } : undefined;
}

function isNameIn<T extends object>(names: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(names, name);
}

function isOwnPage({ origin, url }: Browser.runtime.MessageSender): boolean {
  const own = browser.runtime.getURL('/').replace(/\/$/, '');
  return origin === undefined ? (url?.startsWith(`${own}/`) ?? false) : origin === own;
}

/** Origin of the frame that sent the message; older browsers give its address alone. */
function originOf({ origin, url }: Browser.runtime.MessageSender): string | undefined {
  const text = origin ?? url;
  return text !== undefined && URL.canParse(text) ? new URL(text).origin : undefined;
}

/** An error in the format the asking side turns back into one. */
function refusal(why: string): object {
  return { err: { name: 'Error', message: why, stack: '' } };
}
