import type { Language } from '../../lib/domain/language';
import {
  options_language,
  options_language_browser,
  options_language_help,
  options_language_lead,
  options_language_looks,
  options_language_own,
} from '../../lib/locales/messages/messages';
import { formatDate, formatDay } from '../formatDay';
import { formatMoney } from '../formatMoney';
import { Segmented } from '../Segmented';
import type { PageProps } from './Options';
import { PageHead } from './PageHead';
import { Setting } from './Setting';

type Choice = Language | 'browser';

/** Languages name themselves, so that each is found by those who read only it. */
const choices = (): readonly { readonly value: Choice; readonly label: string }[] => [
  { value: 'browser', label: options_language_browser() },
  { value: 'ru', label: 'Русский' },
  { value: 'en', label: 'English' },
];

export function Languages({ view, events }: PageProps) {
  const sample = `${view.today.slice(0, 4)}-09-12`;
  return (
    <>
      <PageHead title={options_language()} lead={options_language_lead()} />
      <section class="card">
        <Setting label={options_language_own()} help={options_language_help()}>
          <Segmented<Choice>
            name="language"
            label={options_language_own()}
            choices={choices()}
            value={view.language ?? 'browser'}
            onChoose={(choice) => events.onLanguage(choice === 'browser' ? undefined : choice)}
          />
        </Setting>
        <Setting label={options_language_looks()}>
          <span class="muted">
            {formatMoney(6_200_000, 'RUB')} · {formatDay(sample, view.today)} · {formatDate(sample)}
          </span>
        </Setting>
      </section>
    </>
  );
}
