import {
  call_cheaper_first,
  call_choose_reason,
  call_ladder,
  call_offer_closed,
  call_offer_step,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { infoIcon, lockIcon } from '../icons';
import { Note } from '../Note';
import { trusted } from '../trusted';
import { offerIcons } from './callIcons';
import type { CallPageProps } from './callView';
import { OfferCard } from './OfferCard';
import { Ordered } from './Ordered';
import type { OfferPageView } from './offerViews';
import { ReasonChip } from './ReasonChip';
import { SaidLine } from './SaidLine';

/** What may be offered for this reason, cheapest first; a closed offer is a sentence, never a greyed price. */
export function OfferPage({ page, view, act }: CallPageProps<OfferPageView>) {
  return (
    <>
      {page.reason && <ReasonChip reason={page.reason} act={act} />}
      {page.ordered && <Ordered ordered={page.ordered} act={act} />}
      {page.closed && (
        <Note
          icon={lockIcon}
          acts={
            page.closed === 'noReason' && (
              <Button size="small" onPress={() => act({ kind: 'step', step: 'reason' })}>
                {call_choose_reason()}
              </Button>
            )
          }
        >
          {call_offer_closed({ why: page.closed })}
        </Note>
      )}
      {page.ladder.length > 0 && (
        <div class="offer">
          <Ladder page={page} act={act} />
          {page.offer && <OfferCard offer={page.offer} view={view} act={act} />}
        </div>
      )}
      {page.offer && <SaidLine line={{ role: 'say', text: page.offer.say }} />}
      {page.isCheaperFirst && <Note icon={infoIcon}>{call_cheaper_first()}</Note>}
    </>
  );
}

function Ladder({ page, act }: Pick<CallPageProps<OfferPageView>, 'page' | 'act'>) {
  return (
    <fieldset class="ladder">
      <legend class="sr">{call_ladder()}</legend>
      {page.ladder.map((step) => (
        <button
          key={step}
          type="button"
          aria-pressed={step === page.offer?.step}
          onClick={trusted(() => act({ kind: 'offerStep', step }))}
        >
          <Icon shape={offerIcons[step]} />
          {call_offer_step({ step })}
        </button>
      ))}
    </fieldset>
  );
}
