import { NEW_GOODS } from '../../lib/domain/offer/ground';
import {
  call_ordered,
  call_ordered_help,
  call_ordered_new,
  call_ordered_unsaid,
} from '../../lib/locales/messages/messages';
import type { CallAct } from './callView';
import type { OrderedView } from './offerViews';

interface OrderedProps {
  readonly ordered: OrderedView;
  readonly act: (act: CallAct) => void;
}

const UNSAID = 'unsaid';
const NEW = 'new';

/** What the client orders: some offers hold for it and some do not. Nothing is taken for granted while it is not chosen. */
export function Ordered({ ordered: { bought, chosen, isNarrowed }, act }: OrderedProps) {
  // A category may be called anything: its place names it.
  const value = chosen === undefined ? UNSAID : chosen === NEW_GOODS ? NEW : String(bought.indexOf(chosen));
  const choose = (place: string) => {
    if (place === UNSAID) return act({ kind: 'category' });
    act({ kind: 'category', category: place === NEW ? NEW_GOODS : (bought[Number(place)] ?? NEW_GOODS) });
  };
  const help = chosen === undefined ? 'unsaid' : isNarrowed ? 'narrowed' : undefined;
  return (
    <div class="ordered">
      <label for="call-ordered">{call_ordered()}</label>
      <select
        id="call-ordered"
        value={value}
        aria-describedby={help && 'call-ordered-help'}
        onChange={(event) => event.isTrusted && choose(event.currentTarget.value)}
      >
        <option value={UNSAID}>{call_ordered_unsaid()}</option>
        {bought.map((category, place) => (
          <option key={category} value={String(place)}>
            {category}
          </option>
        ))}
        <option value={NEW}>{call_ordered_new()}</option>
      </select>
      {help && (
        <p class="faint" id="call-ordered-help">
          {call_ordered_help({ how: help })}
        </p>
      )}
    </div>
  );
}
