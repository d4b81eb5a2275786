import { useLayoutEffect, useRef } from 'preact/hooks';
import './finder.css';
import type { Day } from '../../../lib/domain/day';
import type { WhyHere } from '../../../lib/domain/day/whyHere';
import type { FoundNames } from '../../../lib/domain/finding/nameSearch';
import type { AssessedClient } from '../../../lib/domain/wakeUpRow';
import {
  find_close,
  find_hint,
  find_label,
  find_loading,
  find_none,
  find_results,
  find_total,
} from '../../../lib/locales/messages/messages';
import { formatNumber } from '../../formatNumber';
import { Icon } from '../../Icon';
import { IconButton } from '../../IconButton';
import { closeIcon, searchIcon } from '../../icons';
import { trusted } from '../../trusted';
import { Why } from './Why';

/** A client with where he stands today. */
export interface Answer {
  readonly why: WhyHere;
  readonly client: AssessedClient;
}

export interface FinderProps {
  readonly today: Day;
  readonly text: string;
  readonly found: FoundNames;
  /** True while no name can be searched yet. */
  readonly isLoading: boolean;
  /** The client whose place is explained; undefined: the results are shown. */
  readonly answer: Answer | undefined;
  readonly onText: (text: string) => void;
  readonly onAsk: (key: string) => void;
  readonly onBack: () => void;
  readonly onOpen: (client: Pick<AssessedClient, 'site' | 'path'>) => void;
  readonly onClose: () => void;
}

/** The search over the whole base; Escape goes back to the results, and from them to the list. */
export function Finder(props: FinderProps) {
  const { text, answer, today, onText, onAsk, onBack, onOpen, onClose, found } = props;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), [answer === undefined]);
  const press = (event: KeyboardEvent) => {
    const [first] = found.rows;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (answer) onBack();
      else onClose();
    } else if (event.key === 'Enter' && event.target === field.current && first) onAsk(first.key);
  };
  return (
    <search class="finder" onKeyDown={press}>
      <div class="find-field">
        <Icon shape={searchIcon} />
        <input
          ref={field}
          type="search"
          aria-label={find_label()}
          placeholder={find_label()}
          value={text}
          onInput={({ currentTarget }) => {
            if (answer) onBack();
            onText(currentTarget.value);
          }}
        />
        <IconButton size="small" icon={closeIcon} label={find_close()} onPress={onClose} />
      </div>
      <div class="scroll">
        {answer ? <Why {...answer} today={today} onBack={onBack} onOpen={onOpen} /> : <Results {...props} />}
      </div>
    </search>
  );
}

function Results({ text, found, isLoading, onAsk }: FinderProps) {
  const { rows, total } = found;
  if (text.trim() === '') return <p class="hint">{find_hint()}</p>;
  if (total === 0) return <p class="hint">{isLoading ? find_loading() : find_none()}</p>;
  return (
    <>
      <h2 class="group" aria-live="polite">
        <span>{find_results()}</span>
        <span class="end">{formatNumber(total)}</span>
      </h2>
      <ul>
        {rows.map(({ key, name }) => (
          <li key={key}>
            <button type="button" class="found" onClick={trusted(() => onAsk(key))}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {rows.length < total && (
        <p class="cut">{find_total({ shown: formatNumber(rows.length), total: formatNumber(total) })}</p>
      )}
    </>
  );
}
