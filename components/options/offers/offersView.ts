import type { Library } from '../../../lib/domain/content/library';
import type { CatalogueFileProblem } from '../../../lib/domain/offer/catalogueFile';
import type { FirmCatalogue } from '../../../lib/domain/offer/firmCatalogue';
import type { PromiseGround } from '../../../lib/domain/offer/ground';
import type { Offer } from '../../../lib/domain/offer/offer';
import type { PromiseEntry } from '../../../lib/domain/offer/promiseLog';
import type { RulesState } from '../optionsView';

/** A promise as the log shows it; `name` undefined: nothing is kept of the client any more. */
export type LoggedPromise = PromiseEntry & { readonly name: string | undefined };

export interface OffersView {
  /** Undefined until it is loaded. */
  readonly library: Library | undefined;
  /** Limits and offers of the firm, else those of its trade in its money; undefined: no purchase with a sum is known. */
  readonly catalogue: FirmCatalogue | undefined | 'looking';
  /** False while nobody has saved any: those of the trade hold. */
  readonly isOwn: boolean;
  /** Ready catalogues that can be taken, and the one of the trade that is set. */
  readonly industries: readonly { readonly code: string; readonly name: string }[];
  readonly industry: string;
  /** A catalogue of a trade or a file that was put on the page and is not saved. */
  readonly brought: FirmCatalogue | undefined;
  readonly saved: RulesState['outcome'];
  readonly file:
    | { readonly kind: 'none' | 'taken' }
    | { readonly kind: 'refused'; readonly problem: CatalogueFileProblem };
  /** 5 % from 20 000, at most 3 000, within a month, in the firm's currency. */
  readonly example: Offer | undefined;
  readonly margin: PromiseGround['margin'];
  readonly minuteMinor: number;
  readonly promises: readonly LoggedPromise[] | 'looking' | 'closed';
}

export interface OffersEvents {
  readonly onSave: (catalogue: FirmCatalogue) => void;
  /** Puts the ready catalogue of a trade on the page, in the money of the base; it holds once it is saved. */
  readonly onTakeReady: (industry: string) => void;
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
}
