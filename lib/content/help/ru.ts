import { type Guide, readHelpPage } from '../../domain/content/help';
import call from './ru/call.md?raw';
import firstDay from './ru/first-day.md?raw';
import list from './ru/list.md?raw';
import offers from './ru/offers.md?raw';
import privacy from './ru/privacy.md?raw';
import report from './ru/report.md?raw';
import rules from './ru/rules.md?raw';
import strip from './ru/strip.md?raw';
import trouble from './ru/trouble.md?raw';

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
