import type { CategoryTerm } from '../../lib/domain/offer/categoryTerm';
import {
  call_copied,
  call_copy_request,
  call_request,
  guard_above,
  guard_asked,
  guard_goods,
  guard_label,
  guard_limit,
  guard_may,
  guard_most,
  guard_most_money,
  guard_none,
  guard_reason,
  guard_until,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { categoryText } from '../categoryText';
import { formatDay } from '../formatDay';
import { formatMoney } from '../formatMoney';
import { formatPercent } from '../formatPercent';
import { Icon } from '../Icon';
import { checkIcon, doubtfulIcon } from '../icons';
import { copyIcon } from '../panel/callIcons';
import type { AboveView, GuardAct, GuardView } from './guardView';
import { percentIcon } from './percentIcon';

interface GuardProps {
  readonly view: GuardView;
  readonly theme: 'light' | 'dark';
  readonly act: (act: GuardAct) => void;
}

/** One line beside the discount of a deal. It tells and warns; the field stays the CRM's. */
export function DiscountGuard({ view, theme, act }: GuardProps) {
  const { above } = view;
  return (
    <section class="guard-box" data-theme={theme} aria-label={guard_label()}>
      {above ? <Above key="above" view={view} above={above} act={act} /> : <Allowed key="allowed" view={view} />}
    </section>
  );
}

function Allowed({ view }: { readonly view: GuardView }) {
  const { allowedMinor, until, today, limit, category } = view;
  return (
    <div class="guard" role="note">
      <Icon shape={percentIcon} />
      <span>
        {allowedMinor === 0 ? guard_none() : guard_may()} {allowedMinor > 0 && <strong>{mostOf(view)}</strong>}
        {until !== undefined && guard_until({ day: formatDay(until, today) })}
      </span>
      {limit !== undefined && (
        <span class="faint">{allowedMinor === 0 ? guard_reason({ limit }) : guard_limit({ limit })}</span>
      )}
      {category && (
        <span class="faint">
          {categoryText(category)} {isNamed(category) && guard_goods()}
        </span>
      )}
    </div>
  );
}

/** Goods are named, so that the order can be compared with them. */
function isNamed({ promised, bought }: CategoryTerm): boolean {
  return promised !== undefined || bought.length > 0;
}

function mostOf({ allowedMinor, allowedPercent, currency }: GuardView): string {
  const money = formatMoney(allowedMinor, currency);
  // Rounded down once more: what is shown is never more than may be given.
  const percent = Math.floor((allowedPercent ?? 0) * 10) / 10;
  return percent > 0 ? guard_most({ percent: formatPercent(percent), money }) : guard_most_money({ money });
}

interface AboveProps {
  readonly view: GuardView;
  readonly above: AboveView;
  readonly act: (act: GuardAct) => void;
}

function Above({ view: { currency }, above, act }: AboveProps) {
  const { percent, askedMinor, aboveMinor, isNew, request } = above;
  const asked = formatMoney(askedMinor, currency);
  return (
    <div class="guard over">
      <Icon shape={doubtfulIcon} />
      <span key={`${percent} ${askedMinor}`} role={isNew ? 'alert' : 'note'}>
        <strong>
          {percent === undefined ? asked : guard_asked({ percent: formatPercent(percent), money: asked })}
        </strong>
        {guard_above({ money: formatMoney(aboveMinor, currency) })}
      </span>
      {request === undefined ? (
        <Button size="small" onPress={() => act({ kind: 'request' })}>
          {call_request()}
        </Button>
      ) : (
        <Request text={request} isCopied={above.isCopied} act={act} />
      )}
    </div>
  );
}

interface RequestProps {
  readonly text: string;
  readonly isCopied: boolean;
  readonly act: (act: GuardAct) => void;
}

function Request({ text, isCopied, act }: RequestProps) {
  return (
    <div class="request">
      <p>{text}</p>
      <Button size="small" icon={isCopied ? checkIcon : copyIcon} onPress={() => act({ kind: 'copy', text })}>
        {isCopied ? call_copied() : call_copy_request()}
      </Button>
    </div>
  );
}
