import type { LocalText } from '../localText';
import type { CalendarWindow } from '../season/calendarWindow';
import data from './presets.json' with { type: 'json' };

type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

interface CycleBasics {
  /** Unique in its preset. */
  readonly code: string;
  readonly label: LocalText;
  /** Words of deal titles and categories, lower case; absent: taken by hand only. */
  readonly keywords: Readonly<Record<'ru' | 'en', readonly string[]>>;
  /** Remind even those who always come by themselves; never with an offer. */
  readonly safety: boolean;
  /** Where the figure comes from: the source articles, or practice (our own assumption). */
  readonly basis: 'article' | 'practice';
  readonly note?: LocalText;
  /** Weeks given beyond a date the client named himself. */
  readonly graceWeeks?: number;
}

interface RepeatBasics extends CycleBasics {
  readonly cycleDays: number;
  /** Plausible days, least and most. */
  readonly range: readonly [number, number];
  readonly leadDays: number;
}

/** One line of an industry: a habit, a replacement norm, a season, or a purchase made once. */
export type PresetCycle =
  | (RepeatBasics & { readonly kind: 'cycle' })
  | (RepeatBasics & { readonly kind: 'norm'; readonly normName: LocalText })
  | (RepeatBasics & {
      readonly kind: 'season';
      readonly window: CalendarWindow;
      readonly seasonFor: LocalText;
      readonly holiday?: string;
    })
  | (CycleBasics & { readonly kind: 'once'; readonly cycleDays: null });

/** What an industry usually looks like: a starting point the head edits, not a fact about his company. */
export interface Preset {
  readonly code: string;
  readonly label: LocalText;
  readonly purchaseWord: LocalText;
  readonly nextStep: LocalText;
  readonly defaultCycleDays: number;
  readonly oneTime: { readonly sleepingDays: number; readonly lostDays: number };
  readonly marginRate: { readonly value: number; readonly assumption: boolean };
  readonly callMinutes: number;
  readonly capacityPerDay: number;
  readonly hours: { readonly from: string; readonly to: string; readonly days: readonly Weekday[] };
  readonly contactCapDays: number;
  readonly selfContactGraceWeeks: number;
  readonly note: LocalText | null;
  readonly cycles: readonly PresetCycle[];
}

export const presets: readonly Preset[] = data.presets as unknown as readonly Preset[];

/** The preset of an industry; undefined for a code that is none. */
export function presetOf(code: string): Preset | undefined {
  return presets.find((preset) => preset.code === code);
}
