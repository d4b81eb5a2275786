import type { CallAct } from './callView';
import type { OfferView } from './offerViews';

/** What only the manager knows: which gift, which service. */
export function OfferBlanks({ offer, act }: { readonly offer: OfferView; readonly act: (act: CallAct) => void }) {
  return (
    <>
      {offer.blanks.map(({ key, label, value }) => (
        <label class="blank" key={key}>
          {label}
          <input
            type="text"
            autocomplete="off"
            maxLength={80}
            value={value}
            onInput={(event) => event.isTrusted && act({ kind: 'blank', key, value: event.currentTarget.value })}
          />
        </label>
      ))}
    </>
  );
}
