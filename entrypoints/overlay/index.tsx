import { render } from 'preact';
import { defineUnlistedScript } from '#imports';
import { Strip } from '../../components/Strip';
import styles from '../../components/strip.css?inline';
import type { StripAct } from '../../components/stripView';
import type { Language } from '../../lib/domain/language';
import { overwriteGetLocale } from '../../lib/locales/messages/runtime';
import { takeHandover } from '../../lib/overlay/handover';
import { createHost } from '../../lib/overlay/host';
import { StripOfFrame } from '../../lib/overlay/stripOfFrame';

/** Injected into a frame by the background when the loader there has found a client or a deal. */
export default defineUnlistedScript(() => {
  const handover = takeHandover();
  if (!handover) return;
  let language: Language = 'en';
  overwriteGetLocale(() => language);
  const host = createHost(styles, import.meta.env.MODE === 'e2e' ? 'open' : 'closed');
  const act = (act: StripAct) => strip.act(act);
  const strip = new StripOfFrame(handover, host.element, (view, theme) =>
    render(view && <Strip view={view} theme={theme} act={act} />, host.box),
  );
  strip.begin((settings) => {
    language = settings.language;
  });
});
