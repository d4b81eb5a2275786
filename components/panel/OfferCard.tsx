import { useState } from 'preact/hooks';
import {
  call_asks_more,
  call_copied,
  call_copy_text,
  call_free_for_client,
  call_habit,
  call_offer_terms,
  call_promise_up_to,
  call_refused,
  number_offer,
  offer_until,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { categoryText } from '../categoryText';
import { formatDay } from '../formatDay';
import { formatMoney } from '../formatMoney';
import { formatPercent } from '../formatPercent';
import { Icon } from '../Icon';
import { checkIcon, doubtfulIcon, infoIcon, lockIcon } from '../icons';
import { Note } from '../Note';
import { Num } from '../Num';
import { copyIcon } from './callIcons';
import type { CallAct, CallView } from './callView';
import { EarlierLine } from './EarlierLine';
import { OfferBlanks } from './OfferBlanks';
import { OfferFacts } from './OfferFacts';
import type { OfferView } from './offerViews';

interface OfferCardProps {
  readonly offer: OfferView;
  readonly view: CallView;
  readonly act: (act: CallAct) => void;
}

/** The most that may be promised, what limits it, and whether it pays. */
export function OfferCard({ offer, view, act }: OfferCardProps) {
  const hasBlank = offer.blanks.some(({ value }) => value.trim() === '');
  return (
    <div class="in">
      <Promised offer={offer} view={view} />
      {offer.binding && (
        <p class="binding">
          <Icon shape={lockIcon} />
          <span>{offer.binding}</span>
        </p>
      )}
      {offer.category && (
        <p class="aside">
          <Icon shape={infoIcon} />
          <span>{categoryText(offer.category)}</span>
        </p>
      )}
      {offer.earlier && <EarlierLine earlier={offer.earlier} today={view.today} />}
      {offer.isHabit && (
        <Note tone="warn" icon={doubtfulIcon}>
          {call_habit()}
        </Note>
      )}
      <OfferFacts offer={offer} />
      <OfferBlanks offer={offer} act={act} />
      <div class="acts">
        <Button
          icon={view.copied === 'offer' ? checkIcon : copyIcon}
          disabled={hasBlank}
          onPress={() => act({ kind: 'copy', what: 'offer', text: offer.say })}
        >
          {view.copied === 'offer' ? call_copied() : call_copy_text()}
        </Button>
        <Button look="text" onPress={() => act({ kind: 'refused', step: offer.step })}>
          {call_refused()}
        </Button>
        {offer.promiseMinor !== undefined && (
          <Button look="text" onPress={() => act({ kind: 'asksMore' })}>
            {call_asks_more()}
          </Button>
        )}
      </div>
    </div>
  );
}

function Promised({ offer, view }: Omit<OfferCardProps, 'act'>) {
  const [isOpen, setOpen] = useState(false);
  const until = offer.until && offer_until({ day: formatDay(offer.until, view.today) });
  const percent = offer.percent === undefined ? undefined : call_offer_terms({ percent: formatPercent(offer.percent) });
  const terms = [percent, until].filter((part) => part !== undefined).join(', ');
  return (
    <div class="promise">
      <strong>
        {offer.promiseMinor === undefined ? (
          offer.label
        ) : (
          <Num isOpen={isOpen} onOpen={() => setOpen(!isOpen)}>
            {call_promise_up_to({ money: formatMoney(offer.promiseMinor, offer.currency) })}
          </Num>
        )}
      </strong>
      <span class="muted">{terms || call_free_for_client()}</span>
      {isOpen && offer.promiseMinor !== undefined && <p class="formula">{number_offer({ what: 'promise' })}</p>}
    </div>
  );
}
