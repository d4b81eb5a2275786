import '../../../components/popup/popup.css';
import { render } from 'preact';
import { Popup } from '../../../components/popup/Popup';
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
  'onOpenSite',
  'onOpenClient',
  'onOptions',
  'onRetry',
  'onUnlock',
  'onTeach',
]);
if (root) render(<Popup view={shownState(popupStates)} events={events} />, root);
