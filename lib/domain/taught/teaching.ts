import type { Day } from '../day';
import {
  type AddressTemplate,
  type Place,
  TAUGHT_VERSION,
  type TaughtAdapter,
  type TaughtDeals,
  type TaughtFormats,
} from './taught';

/** What can be pointed at, in the order it is asked for. */
export const teachFields = ['name', 'date', 'amount', 'stage', 'title', 'owner', 'phone'] as const;
export type TeachField = (typeof teachFields)[number];

/** Pointing field by field, the words of the stages after them, then looking at what is read here and elsewhere. */
export const teachSteps = [
  'name',
  'date',
  'amount',
  'stage',
  'words',
  'title',
  'owner',
  'phone',
  'look',
  'pages',
  'save',
] as const;
export type TeachStep = (typeof teachSteps)[number];

/** Pages of one kind that should be looked at before it is saved. */
export const PAGES_TO_CHECK = 3;

/** Teaching under way: all of it, so that it goes on after a reload. */
export interface TeachingDraft {
  readonly version: typeof TAUGHT_VERSION;
  readonly id: string;
  readonly step: TeachStep;
  /** Set while one thing is corrected: where to go back to. */
  readonly returnTo?: 'look' | 'pages';
  readonly title: string;
  /** Path, query and hash of pages the user has called clients, each of another one. */
  readonly addresses: readonly string[];
  /** Those of them on which the user has seen that all is read as it is now. */
  readonly checked: readonly string[];
  readonly name?: Place;
  readonly owner?: Place;
  readonly phone?: Place;
  readonly deals?: TaughtDeals;
  readonly formats: TaughtFormats;
}

/** Most addresses that are kept as examples. */
export const MOST_EXAMPLES = 12;

export function beginTeaching(id: string, title: string): TeachingDraft {
  return { version: TAUGHT_VERSION, id, step: 'name', title, addresses: [], checked: [], formats: {} };
}

/** The step after this one; words are asked only where a stage was shown, columns only where there is a list. */
function nextStep({ step, returnTo, deals }: TeachingDraft): TeachStep {
  if (step === 'stage' && deals?.stage) return 'words';
  if (returnTo) return returnTo;
  const skipped: readonly TeachStep[] = deals ? (deals.stage ? [] : ['words']) : ['words', 'title'];
  const rest = teachSteps.slice(teachSteps.indexOf(step) + 1).filter((next) => !skipped.includes(next));
  return rest[0] ?? 'save';
}

export function lastStep({ step, returnTo, deals }: TeachingDraft): TeachStep | undefined {
  if (returnTo) return returnTo;
  const skipped: readonly TeachStep[] = deals?.stage ? [] : deals ? ['words'] : ['words', 'title'];
  return teachSteps.slice(0, teachSteps.indexOf(step)).findLast((before) => !skipped.includes(before));
}

/** Goes on; what is corrected is corrected. */
export function goOn(draft: TeachingDraft): TeachingDraft {
  const step = nextStep(draft);
  const { returnTo, ...rest } = draft;
  return step === returnTo || returnTo === undefined ? { ...rest, step } : { ...draft, step };
}

export function goBack(draft: TeachingDraft): TeachingDraft {
  const { returnTo: _, ...rest } = draft;
  return { ...rest, step: lastStep(draft) ?? draft.step };
}

/** Without one of the things pointed at, where the page has none. Without a date and a sum there is no list either. */
export function without(draft: TeachingDraft, field: TeachField): TeachingDraft {
  if (field === 'name' || field === 'owner' || field === 'phone') {
    const { [field]: _, ...rest } = draft;
    return { ...rest, checked: [] };
  }
  const { deals, ...rest } = draft;
  if (!deals) return draft;
  const { [field]: _, ...columns } = deals;
  const { words, ...left } = columns;
  const kept: TaughtDeals = field === 'stage' || !words ? left : { ...left, words };
  const isEmpty = !kept.date && !kept.amount && !kept.stage;
  return { ...rest, checked: [], ...(!isEmpty && { deals: kept }) };
}

/** What has been taught so far, for reading pages by it; undefined without a name. */
export function taughtSoFar(
  draft: TeachingDraft,
  address: AddressTemplate,
  { origin, today }: { readonly origin: string; readonly today: Day },
): TaughtAdapter | undefined {
  const { name, owner, phone, deals } = draft;
  if (!name) return undefined;
  const places = { name, ...(owner && { owner }), ...(phone && { phone }), ...(deals && { deals }) };
  return {
    version: TAUGHT_VERSION,
    id: draft.id,
    title: draft.title,
    origins: [origin],
    pages: [{ kind: 'client', address, ...places, checkedPages: Math.max(1, draft.checked.length) }],
    formats: draft.formats,
    source: 'deals',
    checkedOn: today,
  };
}
