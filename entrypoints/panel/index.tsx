import { render } from 'preact';
import { defineUnlistedScript } from '#imports';
import { CallPanel } from '../../components/panel/CallPanel';
import styles from '../../components/panel/call.css?inline';
import { PanelTab } from '../../components/panel/PanelTab';
import { library } from '../../lib/content/spoken';
import { call_no_room } from '../../lib/locales/messages/messages';
import { createHost } from '../../lib/overlay/host';
import { CallDrawer, type PanelHands, type PanelLook } from '../../lib/overlay/panel/callDrawer';
import { leavePart } from '../../lib/overlay/parts';
import { panelWords } from './words';

/** Injected into a frame when a client is to be called: one script a language, with the words of the call in it. */
export default defineUnlistedScript(() => {
  const mode = import.meta.env.MODE === 'e2e' ? 'open' : 'closed';
  const makeHost = () => {
    const host = createHost(styles, mode);
    host.box.className = 'stand';
    return host;
  };
  leavePart('panel', new CallDrawer({ makeHost, library, words: panelWords, draw }));
});

function draw(box: HTMLElement, look: PanelLook | undefined, hands: PanelHands): void {
  render(look && <Look look={look} hands={hands} />, box);
}

function Look({ look, hands }: { readonly look: PanelLook; readonly hands: PanelHands }) {
  const { view, theme, standing, isUnseen } = look;
  if (standing === 'open') {
    return <CallPanel view={view} theme={theme} isUnseen={isUnseen} act={hands.act} tools={hands} />;
  }
  const why = standing === 'noRoom' ? call_no_room() : undefined;
  return <PanelTab client={view.client} theme={theme} why={why} onExpand={hands.onExpand} />;
}
