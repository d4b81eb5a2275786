import { render } from 'preact';
import { defineUnlistedScript } from '#imports';
import { MarkTip } from '../../components/MarkTip';
import styles from '../../components/marks.css?inline';
import { getLocale } from '../../lib/locales/messages/runtime';
import { takeHandover } from '../../lib/overlay/handover';
import { MarksOfFrame } from '../../lib/overlay/marks/marksOfFrame';
import { followPointer } from '../../lib/overlay/marks/tip';
import { tipHost } from '../../lib/overlay/marks/tipHost';
import { markLook } from './look';

/** Injected into a frame by the background when the loader there has found a list or a board: one script a language. */
export default defineUnlistedScript(() => {
  const stay = new AbortController();
  const handover = takeHandover('marks', { language: getLocale(), leave: () => stay.abort() });
  if (!handover) return;
  const mode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';
  const end = AbortSignal.any([handover.life.signal, stay.signal]);
  const marks = new MarksOfFrame(handover, { look: markLook(), css: styles, mode }, end);
  marks.begin(getLocale());
  followPointer(
    {
      ask: handover.ask,
      markAt: (around, x, y) => marks.markAt(around, x, y),
      makeHost: () => tipHost(styles, mode),
      draw: (card, box) => render(<MarkTip {...card} />, box),
    },
    end,
  );
});
