import { useState } from 'preact/hooks';
import { type CatalogueProblem, checkCatalogue } from '../../../lib/domain/offer/checkCatalogue';
import type { FirmCatalogue, KeptOffer } from '../../../lib/domain/offer/firmCatalogue';
import type { Edits } from '../calls/useEdits';
import { typedCatalogue } from './catalogueDraft';

/** Limits and offers as they are being typed; nothing holds before they are saved. */
export interface CatalogueForm {
  /** Without what is being typed into fields of numbers. */
  readonly catalogue: FirmCatalogue;
  readonly edits: Edits;
  /** To be saved only when there are no problems. */
  readonly typed: FirmCatalogue;
  readonly problems: readonly CatalogueProblem[];
  readonly isChanged: boolean;
  readonly onType: (field: string, text: string) => void;
  readonly onOffer: (offer: KeptOffer) => void;
  readonly onAdd: (offer: KeptOffer) => void;
  readonly onRemove: (code: string) => void;
  readonly onDiscard: () => void;
}

/** `saved`: what holds; `brought`: a catalogue put on the page and not saved. */
export function useCatalogueForm(saved: FirmCatalogue, brought: FirmCatalogue | undefined): CatalogueForm {
  const [known, setKnown] = useState({ saved, brought });
  const [catalogue, setCatalogue] = useState(brought ?? saved);
  const [edits, setEdits] = useState<Edits>({});
  const begin = (from: FirmCatalogue) => {
    setCatalogue(from);
    setEdits({});
  };
  if (known.saved !== saved || known.brought !== brought) {
    setKnown({ saved, brought });
    begin(brought ?? saved);
  }
  const typed = typedCatalogue(catalogue, edits);
  const withOffers = (offers: readonly KeptOffer[]) => setCatalogue({ ...catalogue, offers });
  return {
    catalogue,
    edits,
    typed,
    problems: checkCatalogue(typed),
    isChanged: JSON.stringify(typed) !== JSON.stringify(saved),
    onType: (field, text) => setEdits({ ...edits, [field]: text }),
    onOffer: (offer) => withOffers(catalogue.offers.map((one) => (one.code === offer.code ? offer : one))),
    onAdd: (offer) => withOffers([...catalogue.offers, offer]),
    onRemove: (code) => withOffers(catalogue.offers.filter((one) => one.code !== code)),
    onDiscard: () => begin(saved),
  };
}
