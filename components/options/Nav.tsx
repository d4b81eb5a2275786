import {
  app_name,
  calls_title,
  duplicates_title,
  head_title,
  offers_title,
  options_classes,
  options_cycles,
  options_data,
  options_import,
  options_language,
  options_nav,
  options_sites,
  policy_title,
  report_title,
  scripts_title,
} from '../../lib/locales/messages/messages';
import { Icon } from '../Icon';
import {
  banIcon,
  cycleIcon,
  globeIcon,
  type IconShape,
  importIcon,
  lockIcon,
  mergeIcon,
  peopleIcon,
  saveIcon,
  scriptIcon,
  settingsIcon,
} from '../icons';
import { Logo } from '../Logo';
import { offerIcons, phoneIcon } from '../panel/callIcons';
import { chartIcon } from '../report/reportIcons';
import { NavHelp } from './NavHelp';
import { type OptionsPage, optionsPages } from './optionsView';

const entries: Readonly<Record<OptionsPage, { readonly icon: IconShape; readonly title: () => string }>> = {
  sites: { icon: globeIcon, title: options_sites },
  cycles: { icon: cycleIcon, title: options_cycles },
  classes: { icon: peopleIcon, title: options_classes },
  policy: { icon: banIcon, title: policy_title },
  calls: { icon: phoneIcon, title: calls_title },
  scripts: { icon: scriptIcon, title: scripts_title },
  offers: { icon: offerIcons.gift, title: offers_title },
  rules: { icon: saveIcon, title: head_title },
  import: { icon: importIcon, title: options_import },
  duplicates: { icon: mergeIcon, title: duplicates_title },
  data: { icon: lockIcon, title: options_data },
  language: { icon: settingsIcon, title: options_language },
};

export function Nav({ page }: { readonly page: OptionsPage }) {
  return (
    <nav class="nav" aria-label={options_nav()}>
      <h1>
        <Logo size={20} />
        {app_name()}
      </h1>
      <ul>
        {optionsPages.map((name) => (
          <li key={name}>
            <a href={`#${name}`} {...(name === page && { 'aria-current': 'page' as const })}>
              <Icon shape={entries[name].icon} />
              {entries[name].title()}
            </a>
          </li>
        ))}
        <li>
          <a href="report.html">
            <Icon shape={chartIcon} />
            {report_title()}
          </a>
        </li>
        <NavHelp page={page} />
      </ul>
    </nav>
  );
}
