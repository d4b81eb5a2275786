import type { TabMessages } from '../bridge/messages';
import type { PageAdapter } from '../crm/adapter';
import { GENERAL } from '../crm/provided';
import type { Language } from '../domain/language';
import { TAUGHT_PREFIX } from '../domain/taught/taught';
import type { Ask } from './ask';
import type { Lifetime } from './lifetime';
import type { Bringing } from './parts';
import type { Reader } from './reader';
import type { RecordPage } from './recordPage';

/** Listens to the background until `end`; of several listeners to a question the first one answers. */
export type Hear = <K extends keyof TabMessages>(
  what: K,
  listener: (...told: Parameters<TabMessages[K]>) => ReturnType<TabMessages[K]>,
  end: AbortSignal,
) => void;

/**
 * What the loader of a frame leaves for the scripts that say something in the same frame. All run in the extension's
 * isolated world of that frame, which the page cannot see.
 */
export interface Handover {
  readonly adapter: PageAdapter;
  readonly life: Lifetime;
  readonly ask: Ask;
  readonly bringReader: () => Promise<Reader>;
  /** As `bringing` of parts.ts. */
  readonly bringing: Bringing;
  /** Whether the frame's address is of this record at this moment. */
  readonly isHere: (opened: RecordPage) => boolean;
  /** Calls back with the record of now and, before it can be painted, with every later one or none. */
  readonly follow: (moved: (opened: RecordPage | undefined) => void, end: AbortSignal) => void;
  readonly hear: Hear;
  /** Records whose strip the user has hidden, until the page is loaded again. */
  readonly hidden: Set<string>;
}

const PLACE = '__budilnikHandover';

interface Taker {
  readonly language: Language;
  readonly leave: () => void;
}

/** A script that says something, in any language. */
type Taking = 'overlay' | 'marks' | 'guard';

type World = { [PLACE]?: { readonly handover: Handover; readonly takers: Map<Taking, Taker> } };

/**
 * False where a loader has left one before: the background may put its scripts twice into a tab it meets open. The general
 * adapter gives way once the CRM itself is known, every adapter to what the user has shown since; it takes what it has
 * drawn with it.
 */
export function leaveHandover(handover: Handover): boolean {
  const world = globalThis as World;
  const before = world[PLACE]?.handover;
  if (before && givesWay(before.adapter.id, handover.adapter.id)) before.life.end();
  if (before && !before.life.isOver()) return false;
  world[PLACE] = { handover, takers: new Map() };
  return true;
}

function givesWay(before: string, next: string): boolean {
  return next !== before && (next.startsWith(TAUGHT_PREFIX) || (before === GENERAL && next !== GENERAL));
}

/** For a script that was brought in by one of those that took it. */
export function handoverHere(): Handover | undefined {
  return (globalThis as World)[PLACE]?.handover;
}

/**
 * Undefined before the loader has run, and for a second copy of the same script. The script of another language is
 * told to leave before this one takes its place.
 */
export function takeHandover(script: Taking, taker: Taker): Handover | undefined {
  const left = (globalThis as World)[PLACE];
  if (!left || left.handover.life.isOver()) return undefined;
  const last = left.takers.get(script);
  if (last?.language === taker.language) return undefined;
  last?.leave();
  left.takers.set(script, taker);
  return left.handover;
}
