import { render } from 'preact';
import { browser, defineUnlistedScript } from '#imports';
import { TeachPanel } from '../../components/teach/TeachPanel';
import styles from '../../components/teach/teach.css?inline';
import type { TeachView } from '../../components/teach/teachView';
import { askBackground } from '../../lib/bridge/pageLine';
import { dayOfInstant } from '../../lib/crm/text/date';
import { type Ask, asking } from '../../lib/overlay/ask';
import { createHost } from '../../lib/overlay/host';
import { lifetime } from '../../lib/overlay/lifetime';
import { Outlines } from '../../lib/overlay/teach/outlines';
import { stayLast } from '../../lib/overlay/teach/stayLast';
import { takeTeaching } from '../../lib/overlay/teach/takeTeaching';
import { TeachingOfTab } from '../../lib/overlay/teach/teachingOfTab';
import { themeBehind } from '../../lib/overlay/theme';

/** Put into a tab by the background while the user teaches in it, one script a language. The top frame alone has it. */
export default defineUnlistedScript(async () => {
  const end = takeTeaching();
  const life = lifetime(() => browser.runtime?.id !== undefined);
  const signal = AbortSignal.any([end.signal, life.signal]);
  const send: Ask = (type, ...[data]) => askBackground({ type, data }) as ReturnType<typeof send<typeof type>>;
  const ask = asking(send, life);
  const now = await ask('teaching').catch(() => undefined);
  const today = dayOfInstant(Date.now());
  if (!now || today === undefined || signal.aborted) return end.abort();
  const { element, box } = createHost(styles, import.meta.env.MODE === 'e2e' ? 'open' : 'closed');
  const [frames, panel] = [document.createElement('div'), document.createElement('div')];
  box.append(frames, panel);
  const draw = (view: TeachView) => {
    const theme = themeBehind(document.body);
    frames.dataset['theme'] = theme;
    render(<TeachPanel view={view} theme={theme} act={(act) => teaching.act(act)} />, panel);
  };
  const focus = () => panel.querySelector<HTMLElement>('.first')?.focus();
  const tools = {
    ask,
    host: element,
    outlines: new Outlines(frames, signal),
    draw,
    focus,
    today,
    end: () => end.abort(),
  };
  const teaching = new TeachingOfTab(tools, now.draft, signal);
  stayLast(element, signal);
  signal.addEventListener('abort', () => render(undefined, panel));
  teaching.begin();
});
