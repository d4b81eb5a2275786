import { render } from 'preact';
import { DiscountGuard } from '../../../components/guard/DiscountGuard';
import css from '../../../components/guard/guard.css?inline';
import type { Language } from '../../../lib/domain/language';
import { language } from '../../../lib/locales/language';
import { type GuardState, guardState } from './guardStates';

/** `?state=above&language=ru&theme=dark`: the line in one state, in a shadow root as in a page of a CRM. */
const asked = new URLSearchParams(location.search);
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';
language.value = (asked.get('language') ?? 'ru') as Language;
document.documentElement.lang = language.value;

const host = document.getElementById('root') as HTMLElement;
const root = host.attachShadow({ mode: 'open' });
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
root.adoptedStyleSheets = [sheet];
const box = document.createElement('div');
document.body.style.background = theme === 'dark' ? '#1b1f27' : '#ffffff';
root.append(box);
const act = (done: unknown) => host.setAttribute('data-acts', JSON.stringify(done));
render(
  <DiscountGuard view={guardState(asked.get('state') as GuardState, language.value)} theme={theme} act={act} />,
  box,
);
