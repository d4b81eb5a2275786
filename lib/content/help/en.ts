import { type Guide, readHelpPage } from '../../domain/content/help';
import call from './en/call.md?raw';
import firstDay from './en/first-day.md?raw';
import list from './en/list.md?raw';
import offers from './en/offers.md?raw';
import privacy from './en/privacy.md?raw';
import report from './en/report.md?raw';
import rules from './en/rules.md?raw';
import strip from './en/strip.md?raw';
import trouble from './en/trouble.md?raw';

export const guide: Guide = [
  readHelpPage('first-day', firstDay),
  readHelpPage('strip', strip),
  readHelpPage('list', list),
  readHelpPage('call', call),
  readHelpPage('offers', offers),
  readHelpPage('rules', rules),
  readHelpPage('report', report),
  readHelpPage('privacy', privacy),
  readHelpPage('trouble', trouble),
];
