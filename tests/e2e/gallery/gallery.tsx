import { render } from 'preact';
import openedCss from '../../../components/opened.css?inline';
import { rareLook } from '../../../components/rareLook';
import { Strip } from '../../../components/Strip';
import { StripOpened } from '../../../components/StripOpened';
import css from '../../../components/strip.css?inline';
import type { DrawOpened, Opening, StripAct } from '../../../components/stripView';
import type { Language } from '../../../lib/domain/language';
import { language } from '../../../lib/locales/language';
import './gallery.css';
import { states } from './states';

/** `?language=ru&theme=dark&width=400`: every state of the strip in boxes of that width. */
const asked = new URLSearchParams(location.search);
const width = Number(asked.get('width') ?? 1180);
const theme = asked.get('theme') === 'dark' ? 'dark' : 'light';

language.value = (asked.get('language') ?? 'ru') as Language;
document.documentElement.lang = language.value;
document.body.className = theme;

const main = document.getElementById('gallery') as HTMLElement;
main.style.gridTemplateColumns = `repeat(auto-fill, ${width}px)`;

const drawOpened: DrawOpened = (opening, box) =>
  render(opening && <StripOpened {...opening} leave={leave(opening)} />, box);
const leave =
  ({ act, onClose }: Opening) =>
  (wanted: StripAct) => {
    onClose();
    act(wanted);
  };
const later = { draw: drawOpened, look: rareLook };

for (const [name, view] of Object.entries(states)) {
  const place = document.createElement('div');
  const title = document.createElement('h2');
  title.textContent = name;
  const host = document.createElement('div');
  host.id = name;
  const root = host.attachShadow({ mode: 'open' }); // axe and Playwright cannot look into a closed one
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css + openedCss);
  root.adoptedStyleSheets = [sheet];
  place.append(title, host);
  main.append(place);
  // That the panel may be wanted soon is told by the pointer alone, wherever it rests.
  const act = (done: StripAct) => done.kind !== 'callSoon' && host.setAttribute('data-act', JSON.stringify(done));
  render(<Strip view={view} theme={theme} act={act} bringOpened={async () => later} />, root);
}
