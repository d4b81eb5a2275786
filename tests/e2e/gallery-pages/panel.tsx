import { render } from 'preact';
import { CallPanel } from '../../../components/panel/CallPanel';
import css from '../../../components/panel/call.css?inline';
import type { CallAct } from '../../../components/panel/callView';
import { PanelTab } from '../../../components/panel/PanelTab';
import type { Language } from '../../../lib/domain/language';
import { language } from '../../../lib/locales/language';
import { type PanelState, panelState } from './panelStates';

/** `?state=offer&language=ru&theme=dark`: the panel in one state, in a shadow root as in a page of a CRM. */
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
box.style.blockSize = '100vh';
document.body.style.margin = '0';
root.append(box);

const view = panelState(asked.get('state') as PanelState, language.value);
const acts: unknown[] = [];
const note =
  (what: string) =>
  (...given: unknown[]) => {
    acts.push([what, ...given.filter((one) => !(one instanceof Event))]);
    host.setAttribute('data-acts', JSON.stringify(acts));
  };
const act = (done: CallAct) => note('act')(done);
const tools = { onGrip: note('grip'), onNudge: note('nudge'), onDock: note('dock') };
const drawn = asked.has('tab') ? (
  <PanelTab client={view.client} theme={theme} why={undefined} onExpand={note('expand')} />
) : (
  <CallPanel view={view} theme={theme} act={act} tools={tools} />
);
render(drawn, box);
