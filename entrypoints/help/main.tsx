import '../../components/help/help.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { documentLanguage } from '../../components/documentLanguage';
import { follow } from '../../components/follow';
import { Help } from '../../components/help/Help';
import { browserLanguage } from '../../lib/bridge/language';
import { guide as english } from '../../lib/content/help/en';
import { guide as russian } from '../../lib/content/help/ru';
import { type HelpTopic, helpTopics } from '../../lib/domain/content/help';
import { language } from '../../lib/locales/language';
import { app_name, help_title } from '../../lib/locales/messages/messages';
import { languageItem } from '../../lib/store/settings';

const guides = { ru: russian, en: english };

/** The topic named by the address, `help.html#strip`; the first one where it names none. */
function topicInAddress(): HelpTopic {
  return helpTopics.find((name) => location.hash === `#${name}`) ?? 'first-day';
}

const topic = signal(topicInAddress());
addEventListener('hashchange', () => {
  topic.value = topicInAddress();
});
(await follow(languageItem)).subscribe((chosen) => {
  language.value = chosen ?? browserLanguage();
});
documentLanguage(() => help_title({ app: app_name() }));

function App() {
  return <Help guide={guides[language.value]} topic={topic.value} />;
}

const root = document.getElementById('root');
if (root) render(<App />, root);
