import { render } from 'preact';
import { defineUnlistedScript } from '#imports';
import type { HandTools } from '../../components/hand/handTools';
import styles from '../../components/opened.css?inline';
import { rareLook } from '../../components/rareLook';
import { StripOpened } from '../../components/StripOpened';
import type { DrawOpened, Opening, StripAct } from '../../components/stripView';
import type { Ask } from '../../lib/overlay/ask';
import { handoverHere } from '../../lib/overlay/handover';
import { addStyle } from '../../lib/overlay/host';
import { OpenedSight } from '../../lib/overlay/openedSight';
import { leavePart } from '../../lib/overlay/parts';

/** Injected into a frame when a number or the menu of its strip is about to be opened, or its state is a rare one. */
export default defineUnlistedScript(() => {
  const handover = handoverHere();
  const ask = handover?.ask;
  handover?.hear('hiddenHere', () => handover.hidden.size > 0, handover.life.signal);
  const help = ask && (() => void ask('openHelp'));
  const styled = new WeakSet<Node>();
  const sights = new WeakMap<Element, Watched>();
  const draw: DrawOpened = (opening, box) => {
    const root = box.getRootNode();
    if (root instanceof ShadowRoot && !styled.has(root)) {
      styled.add(root);
      addStyle(root, styles);
    }
    const { sight, end } = sights.get(box) ?? watched(box, handover?.life.signal);
    sights.set(box, { sight, end });
    const hand = ask && handOf(ask, sight);
    render(opening && <StripOpened {...opening} leave={leaveSeen(opening, sight)} hand={hand} onHelp={help} />, box);
    if (opening) return;
    end.abort();
    sights.delete(box);
  };
  leavePart('opened', { draw, look: rareLook });
});

/** What is open in one place, until it is closed. */
interface Watched {
  readonly sight: OpenedSight;
  readonly end: AbortController;
}

/** Nothing of it outlives what is open, nor the extension. */
function watched(box: Element, life: AbortSignal | undefined): Watched {
  const end = new AbortController();
  const signals = life ? [life, end.signal] : [end.signal];
  return { sight: new OpenedSight(box, AbortSignal.any(signals)), end };
}

/** What is not seen sets nothing, and says that it could not be set. */
function handOf(ask: Ask, sight: OpenedSight): HandTools {
  return {
    role: 'manager',
    open: (client) => ask('openHand', client),
    set: async (client, wish) => ((await sight.isPlain()) ? ask('setByHand', { client, wish }) : { refused: 'unseen' }),
  };
}

/** What is not seen hides no site. */
function leaveSeen({ act, onClose }: Opening, sight: OpenedSight): (act: StripAct) => Promise<void> {
  return async (wanted) => {
    if (wanted.kind === 'hideSite' && !(await sight.isPlain())) return;
    onClose();
    act(wanted);
  };
}
