import '../../../components/help/help.css';
import { render } from 'preact';
import { Help } from '../../../components/help/Help';
import { guide as en } from '../../../lib/content/help/en';
import { guide as ru } from '../../../lib/content/help/ru';
import { helpTopics } from '../../../lib/domain/content/help';
import { language } from '../../../lib/locales/language';
import { shownState } from './shown';

const root = document.getElementById('root');
const topic = shownState(Object.fromEntries(helpTopics.map((name) => [name, name])));
if (root) render(<Help guide={language.value === 'ru' ? ru : en} topic={topic} />, root);
