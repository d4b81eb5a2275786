import type { Day } from '../../../lib/domain/day';
import {
  find_back,
  find_to_crm,
  status_word,
  why_checked,
  why_passed,
  why_stopped,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { ClassChip } from '../../ClassChip';
import { Icon } from '../../Icon';
import { checkIcon, clockIcon } from '../../icons';
import { statusIcon } from '../../statusIcon';
import type { Answer, FinderProps } from './Finder';
import { barredText, okText, standingText } from './whyText';

export interface WhyProps extends Answer, Pick<FinderProps, 'onBack' | 'onOpen'> {
  readonly today: Day;
}

/** Where a client stands today, and the rules that were asked, in their order. */
export function Why({ why, client, today, onBack, onOpen }: WhyProps) {
  const { standing, passed } = why;
  const { status = 'noData', valueClass } = client.assessment;
  const { title, text } = standingText(why, client, today);
  return (
    <article class="why-here">
      <h2>
        <span class="tone" data-tone={status}>
          <Icon shape={statusIcon[status]} />
          <span class="unseen">{status_word({ status })}</span>
        </span>
        <span>{client.name}</span>
        {valueClass && <ClassChip value={valueClass.value} />}
      </h2>
      <p>
        <b>{title}</b>
      </p>
      {text && <p>{text}</p>}
      {passed.length > 0 && (
        <>
          <h3>{why_checked()}</h3>
          <ol>
            {passed.map((bar) => (
              <li key={bar}>
                <Icon shape={checkIcon} />
                <span class="unseen">{why_passed()}</span>
                {okText(bar, why)}
              </li>
            ))}
            {standing.kind === 'barred' && (
              <li class="stopped">
                <Icon shape={clockIcon} />
                <span class="unseen">{why_stopped()}</span>
                {barredText(standing.bar, why, client, today)}
              </li>
            )}
          </ol>
        </>
      )}
      <div class="acts">
        <Button size="small" onPress={() => onOpen(client)}>
          {find_to_crm()}
        </Button>
        <Button look="text" size="small" onPress={onBack}>
          {find_back()}
        </Button>
      </div>
    </article>
  );
}
