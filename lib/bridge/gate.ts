import { type Browser, browser } from 'wxt/browser';
import { firstShapes } from './firstShapes';
import { type OwnName, type PageName, senders } from './messageNames';
import type { FirstMessages, LaterMessages, OwnMessages } from './messages';

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
  /** What is there as soon as the background wakes. */
  readonly first: Answers<FirstMessages, PageSender>;
  /** Loaded when it is first asked for. */
  readonly page: () => Promise<Answers<LaterMessages, PageSender>>;
  readonly own: () => Promise<Answers<OwnMessages, undefined>>;
  /** True for the origin of a site that the user granted and has not taken back. */
  readonly isGranted: (origin: string) => Promise<boolean>;
}

/** Answers that are loaded when they are first asked for. */
export type Later<Kind extends 'page' | 'own'> = Awaited<ReturnType<Doors[Kind]>>;

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
    const asked = askedBy(message, sender);
    if (typeof asked === 'string') {
      drop(asked);
      return false;
    }
    void enter(asked, doors).then((reply) => respond(typeof reply === 'string' ? refusal(drop(reply)) : reply));
    return true;
  });
  return dropped;
}

/** What somebody asks who may ask it, as far as that can be told at once. */
type Asked =
  | { readonly name: OwnName; readonly data: unknown; readonly from: undefined }
  | { readonly name: PageName; readonly data: unknown; readonly from: PageSender };

function askedBy(message: unknown, sender: Browser.runtime.MessageSender): Asked | DropReason {
  const envelope = envelopeOf(message);
  if (!envelope || !Object.hasOwn(senders, envelope.type)) return 'unknown';
  if (sender.id !== browser.runtime.id) return 'sender';
  const { data } = envelope;
  const name = envelope.type as OwnName | PageName;
  if (isOwnPage(sender)) return isOwnName(name) ? { name, data, from: undefined } : 'sender';
  const site = originOf(sender);
  const tabId = sender.tab?.id;
  if (isOwnName(name) || site === undefined || tabId === undefined) return 'sender';
  return { name, data, from: { site, tabId, frameId: sender.frameId ?? 0 } };
}

function isOwnName(name: OwnName | PageName): name is OwnName {
  return senders[name] === 'own';
}

/** The reply, or why the message was dropped; never rejects. */
async function enter(asked: Asked, doors: Doors): Promise<object | DropReason> {
  try {
    const { data, from } = asked;
    if (data !== undefined && JSON.stringify(data).length > LARGEST) return 'tooLarge';
    if (from && !(await doors.isGranted(from.site))) return 'notGranted';
    const answer = await answerTo(asked, doors);
    return answer ? { res: await answer() } : 'malformed';
  } catch (error) {
    return refusal(error instanceof Error ? error.message : 'failed');
  }
}

/** Undefined where the message does not have the shape that its name promises. */
async function answerTo(asked: Asked, doors: Doors): Promise<(() => Promise<unknown>) | undefined> {
  const data = asked.data ?? undefined;
  if (!asked.from) return laterAnswer(asked.name, await doors.own(), data, undefined);
  if (!isFirst(asked.name)) return laterAnswer(asked.name, await doors.page(), data, asked.from);
  const answer = doors.first[asked.name] as Answer;
  return firstShapes[asked.name](data) ? () => answer(data, asked.from) : undefined;
}

type Answer = (data: unknown, from: PageSender | undefined) => Promise<unknown>;

async function laterAnswer<Name extends OwnName | keyof LaterMessages>(
  name: Name,
  answers: { readonly [Asked in Name]: unknown },
  data: unknown,
  from: PageSender | undefined,
): Promise<(() => Promise<unknown>) | undefined> {
  const { ownSchemas, pageSchemas } = await import('./schemas');
  const checked = { ...ownSchemas, ...pageSchemas }[name].safeParse(data);
  const answer = answers[name] as Answer;
  return checked.success ? () => answer(checked.data, from) : undefined;
}

function isFirst(name: PageName): name is keyof FirstMessages {
  return Object.hasOwn(firstShapes, name);
}

function envelopeOf(message: unknown): Envelope | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, data } = message as Partial<Envelope>;
  return typeof type === 'string' ? { type, data } : undefined;
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
