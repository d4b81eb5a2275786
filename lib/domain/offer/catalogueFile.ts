import type { CatalogueProblem } from './checkCatalogue';
import type { FirmCatalogue } from './firmCatalogue';

/** Limits and offers on their way from the head to the managers; it holds no client. */
interface CatalogueFile extends FirmCatalogue {
  readonly format: 'budilnik-offers';
  readonly formatVersion: 1;
}

/** Why a file of offers is refused; nothing of it is taken then. */
export type CatalogueFileProblem =
  | { readonly why: 'notJson' | 'otherFormat' | 'newerFormat' | 'tooLarge' }
  /** Where the shape is not that of a catalogue: `offers.3.validDays`. A missing limit is never taken for none. */
  | { readonly why: 'badShape'; readonly where: string }
  | { readonly why: 'badCatalogue'; readonly problems: readonly CatalogueProblem[] };

/** A catalogue as a file, readable by people. */
export function writeCatalogueFile({ limits, offers }: FirmCatalogue): string {
  const file: CatalogueFile = { format: 'budilnik-offers', formatVersion: 1, limits, offers };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
