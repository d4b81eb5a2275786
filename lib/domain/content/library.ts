import type { Language } from '../language';
import type { ReadyCatalogue, ReadyOffer } from '../offer/catalogue';
import type { OfferStep } from '../offer/offer';
import type { Outcome } from '../outcome/outcomeRule';
import type { Play } from './play';
import type { Reason } from './reason';
import type { ScriptBook, Template } from './scriptBook';
import type { Vocabulary } from './vocabulary';

interface Labelled {
  readonly code: string;
  readonly label: string;
}

/** Words of an offer; `text` follows a colon and begins in lower case. */
export interface OfferWords {
  readonly label: string;
  readonly text: Template;
}

/** Words of the interface and the texts behind its numbers. */
interface Glossary {
  readonly terms: Readonly<Record<string, { readonly term: string; readonly explain: string }>>;
  readonly helps: Readonly<Record<string, { readonly label: string; readonly help: string }>>;
  /** Why a client is not called, by bar; `noConsent` closes offers alone. */
  readonly contactPolicy: Readonly<Record<string, { readonly text: Template }>>;
  /** Other answers to "why is he not in the list?". */
  readonly otherAbsence: Readonly<Record<string, { readonly text: Template }>>;
  readonly phrases: Readonly<Record<string, { readonly text: Template }>>;
}

/** All that ships to be said and shown, in one language; its rules are the same in every language. */
export interface Library {
  readonly language: Language;
  readonly scripts: ScriptBook;
  readonly reasons: {
    readonly reasons: readonly Reason[];
    readonly sides: readonly Labelled[];
    readonly nextCallers: readonly Labelled[];
    readonly canFixLabels: Readonly<Record<Reason['canFix'], string>>;
  };
  readonly plays: {
    readonly plays: readonly Play[];
    readonly costTypes: readonly Labelled[];
    readonly measures: readonly Labelled[];
    readonly stops: readonly Labelled[];
  };
  readonly offers: {
    readonly ladder: readonly { readonly code: OfferStep; readonly label: string }[];
    readonly bindingLimits: Readonly<Record<string, { readonly label: string }>>;
    /** Added where an offer has a minimum order that its text does not name. */
    readonly minOrderSuffix: Template;
    /** To the head, above the limit. */
    readonly requestText: Template;
    readonly discountStreakWarning: string;
    readonly catalogue: readonly (Omit<ReadyCatalogue, 'offers'> & {
      readonly offers: readonly (ReadyOffer & OfferWords)[];
    })[];
  };
  readonly outcomes: {
    readonly outcomes: readonly Outcome[];
    readonly effects: Readonly<Record<string, { readonly label: string }>>;
    readonly undo: string;
  };
  readonly vocabulary: Vocabulary;
  readonly glossary: Glossary;
}
