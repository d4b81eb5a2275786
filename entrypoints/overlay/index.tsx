import { render } from 'preact';
import { defineUnlistedScript } from '#imports';
import { Strip } from '../../components/Strip';
import styles from '../../components/strip.css?inline';
import type { StripAct } from '../../components/stripView';
import { getLocale } from '../../lib/locales/messages/runtime';
import { takeHandover } from '../../lib/overlay/handover';
import { createHost } from '../../lib/overlay/host';
import { StripOfFrame } from '../../lib/overlay/stripOfFrame';

/** Injected into a frame by the background when the loader there has found a client or a deal: one script a language. */
export default defineUnlistedScript(() => {
  const stay = new AbortController();
  const handover = takeHandover('overlay', { language: getLocale(), leave: () => stay.abort() });
  if (!handover) return;
  const host = createHost(styles, import.meta.env.MODE === 'e2e' ? 'open' : 'closed');
  const bringOpened = handover.bringing('opened');
  const act = (act: StripAct) => strip.act(act);
  const end = AbortSignal.any([handover.life.signal, stay.signal]);
  const strip = new StripOfFrame(handover, end, host.element, (view, theme) =>
    render(view && <Strip view={view} theme={theme} act={act} bringOpened={bringOpened} />, host.box),
  );
  strip.begin(getLocale());
});
