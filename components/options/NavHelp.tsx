import type { HelpTopic } from '../../lib/domain/content/help';
import { help_first_steps, help_open } from '../../lib/locales/messages/messages';
import { Icon } from '../Icon';
import { checkIcon, infoIcon } from '../icons';
import type { OptionsPage } from './optionsView';

/** What the guide says of a page; of pages that are not here it opens at its beginning. */
const topics: Readonly<Partial<Record<string, HelpTopic>>> = {
  cycles: 'rules',
  classes: 'rules',
  policy: 'list',
  calls: 'call',
  scripts: 'call',
  reasons: 'call',
  offers: 'offers',
  head: 'rules',
  duplicates: 'trouble',
  data: 'privacy',
};

/** Ways out of the options, in the list of their pages: the guide at the subject of the open one, and the first steps. */
export function NavHelp({ page }: { readonly page: OptionsPage }) {
  return (
    <>
      <li>
        <a href={`/help.html#${topics[page] ?? 'first-day'}`} target="_blank" rel="noreferrer">
          <Icon shape={infoIcon} />
          {help_open()}
        </a>
      </li>
      <li>
        <a href="/onboarding.html" target="_blank" rel="noreferrer">
          <Icon shape={checkIcon} />
          {help_first_steps()}
        </a>
      </li>
    </>
  );
}
