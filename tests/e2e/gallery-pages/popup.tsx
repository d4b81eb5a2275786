import '../../../components/popup/popup.css';
import { render } from 'preact';
import { Popup } from '../../../components/popup/Popup';
import { bringParts } from '../../../components/popup/parts';
import { popupStates } from './popupStates';
import { recordEvents } from './recordEvents';
import { shownState } from './shown';

const root = document.getElementById('root');
const events = recordEvents([
  'onConnect',
  'onDismiss',
  'onMeasure',
  'onNotNow',
  'onRead',
  'onStop',
  'onRecognise',
  'onTroubleSeen',
  'onShowSite',
  'onOpenSite',
  'onOpenClient',
  'onOptions',
  'onReport',
  'onRetry',
  'onUnlock',
  'onTeach',
  'onSettle',
  'onUndo',
  'onFind',
  'onNumbers',
  'onOwner',
  'onTeamView',
  'onMornings',
  'onBacklogSeen',
]);
await bringParts();
if (root) render(<Popup view={shownState(popupStates)} events={events} />, root);
