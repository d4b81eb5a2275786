import type { Day } from '../day';
import type { PurchaseSource } from '../purchaseSource';

/*
 * What a user has taught of a CRM by pointing: data alone, so that it can be kept, sent and given to a colleague as a
 * small file. `lib/crm/taught` reads pages by it, `lib/overlay/teach` makes it.
 */

/** Of the format of the data. A file of another version is refused. */
export const TAUGHT_VERSION = 1;

/** In place of a built-in adapter's id, a site taught by pointing has this before the id of what was taught. */
export const TAUGHT_PREFIX = 'taught:';

export interface TaughtAdapter {
  readonly version: typeof TAUGHT_VERSION;
  /** Of small letters and digits, made when it was taught. */
  readonly id: string;
  /** The user's own name for the CRM. */
  readonly title: string;
  /** Sites it was taught on, `https://host[:port]`. */
  readonly origins: readonly string[];
  readonly pages: readonly TaughtPage[];
  readonly formats: TaughtFormats;
  readonly source: PurchaseSource;
  readonly checkedOn: Day;
}

/** How the CRM writes dates and sums; absent: what the values of a page prove themselves. */
export interface TaughtFormats {
  readonly dayOrder?: 'dmy' | 'mdy' | 'ymd';
  readonly decimal?: ',' | '.';
  /** ISO 4217 code of sums that name none. */
  readonly currency?: string;
}

/** The page of one client. */
export interface TaughtPage {
  readonly kind: 'client';
  readonly address: AddressTemplate;
  readonly name: Place;
  readonly owner?: Place;
  readonly phone?: Place;
  readonly deals?: TaughtDeals;
  /** Pages of this kind on which the user has seen that it reads right, from 1. */
  readonly checkedPages: number;
}

/**
 * An address taken apart; of each piece what it must be. `{id}` stands once in all of it for the record's id, `{any}`
 * for whatever: `client-{id}.html`, `{id}-{any}`. Parameters not named may be there.
 */
export interface AddressTemplate {
  readonly path: readonly string[];
  readonly query: readonly TaughtParameter[];
  /** Pages of apps whose route is in the hash; empty: whatever hash there is says nothing of the record. */
  readonly hashPath: readonly string[];
  readonly hashQuery: readonly TaughtParameter[];
  /** What ids are made of: only digits, also digits, or anything. */
  readonly id: 'digits' | 'mixed' | 'any';
}

export interface TaughtParameter {
  readonly name: string;
  readonly value: string;
}

/** Ways to one and the same element, best first. Ways that lead to different texts make the value a doubt. */
export type Place = readonly Anchor[];

export type Anchor = SelectorAnchor | LabelAnchor | PathAnchor;

/** The one element of the page a plain selector finds (`plainSelector.ts`); nothing where it finds several. */
interface SelectorAnchor {
  readonly by: 'selector';
  readonly selector: string;
}

/** What stands beside a label. */
export interface LabelAnchor {
  readonly by: 'label';
  /** The label's words as `plainWord` leaves them. */
  readonly label: string;
  /** How many elements up from the label its value is the next sibling. */
  readonly up: number;
  /** Of the value beside it. */
  readonly tag: string;
  /**
   * Elements of that tag which follow the label up to one of another; where the label has the same tag, all elements
   * beside it. With another number of them one is missing, and nobody can say which.
   */
  readonly of: number;
}

/** Down the tree, counting siblings of a tag; leads nowhere once there are more or fewer of them. */
export interface PathAnchor {
  readonly by: 'path';
  /** Plain selector of where it begins; absent: the page's body. */
  readonly from?: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly tag: string;
  /** From 0, among siblings of the tag. */
  readonly index: number;
  /** Siblings of the tag, this one counted. */
  readonly of: number;
}

/** The list of a client's deals. */
export interface TaughtDeals {
  /** Ways to the element whose children are the rows. */
  readonly list: readonly (Anchor | HeadsAnchor)[];
  /** Tag of a row. */
  readonly row: string;
  readonly date?: Column;
  readonly amount?: Column;
  readonly stage?: Column;
  /** Text of a deal's link or its number. */
  readonly title?: Column;
  readonly id?: DealIdRule;
  /** Words of the stage column; absent: every row is a sale. */
  readonly words?: StageWords;
  /** What the user says: a client's page lists every deal, or a part; a page that says otherwise is believed. */
  readonly showsAll?: boolean;
}

/** The one table that has these words in its head. */
interface HeadsAnchor {
  readonly by: 'heads';
  readonly heads: readonly string[];
}

/** Ways to a value within a row, best first; they must agree as those of a place. */
export type Column = readonly (HeadAnchor | SelectorAnchor | PathAnchor)[];

/** The cell under a word of the table's head. */
export interface HeadAnchor {
  readonly by: 'head';
  readonly head: string;
  /** From the cell to the value. */
  readonly steps: readonly Step[];
}

export type DealIdRule =
  | { readonly by: 'link'; readonly address: AddressTemplate }
  | { readonly by: 'attribute'; readonly name: string }
  /** The number in the title column. */
  | { readonly by: 'title' };

/** As `plainWord` leaves them; a word that is in none of the lists says nothing. */
export interface StageWords {
  readonly won: readonly string[];
  readonly lost: readonly string[];
  readonly open: readonly string[];
}

/** Most of each that is kept; files with more are refused. */
export const TAUGHT_LIMITS = {
  /** Characters of a file. */
  file: 65_536,
  pages: 4,
  origins: 20,
  anchors: 6,
  steps: 40,
  heads: 60,
  words: 200,
  parts: 20,
  /** Characters of a name, a label, a word, a part of an address. */
  text: 200,
  selector: 400,
} as const;
