import { render } from 'preact';
import { defineUnlistedScript } from '#imports';
import styles from '../../components/opened.css?inline';
import { rareLook } from '../../components/rareLook';
import { StripOpened } from '../../components/StripOpened';
import type { DrawOpened } from '../../components/stripView';
import { addStyle } from '../../lib/overlay/host';
import { leavePart } from '../../lib/overlay/parts';

/** Injected into a frame when a number or the menu of its strip is about to be opened, or its state is a rare one. */
export default defineUnlistedScript(() => {
  const styled = new WeakSet<Node>();
  const draw: DrawOpened = (opening, box) => {
    const root = box.getRootNode();
    if (root instanceof ShadowRoot && !styled.has(root)) {
      styled.add(root);
      addStyle(root, styles);
    }
    render(opening && <StripOpened {...opening} />, box);
  };
  leavePart('opened', { draw, look: rareLook });
});
