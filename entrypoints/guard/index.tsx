import { render } from 'preact';
import { defineUnlistedScript } from '#imports';
import { DiscountGuard } from '../../components/guard/DiscountGuard';
import styles from '../../components/guard/guard.css?inline';
import { getLocale } from '../../lib/locales/messages/runtime';
import type { GuardMaker } from '../../lib/overlay/guard/guardLine';
import { GuardOfFrame } from '../../lib/overlay/guard/guardOfFrame';
import { takeHandover } from '../../lib/overlay/handover';
import { createHost } from '../../lib/overlay/host';
import { guardWords } from './words';

/** Injected into a frame by the background once a deal was read there: one script a language. */
export default defineUnlistedScript(() => {
  const stay = new AbortController();
  const handover = takeHandover('guard', { language: getLocale(), leave: () => stay.abort() });
  if (!handover) return;
  const end = AbortSignal.any([handover.life.signal, stay.signal]);
  new GuardOfFrame(handover, maker, guardWords, end).begin(getLocale());
});

const maker: GuardMaker = {
  makeHost: () => createHost(styles, import.meta.env.MODE === 'e2e' ? 'open' : 'closed'),
  draw: (box, view, theme, act) => render(view && <DiscountGuard view={view} theme={theme} act={act} />, box),
};
