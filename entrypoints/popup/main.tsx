import '../../components/popup/popup.css';
import { render } from 'preact';
import { documentLanguage } from '../../components/documentLanguage';
import { hasMoreThanCalls } from '../../components/popup/notesOf';
import { Popup } from '../../components/popup/Popup';
import { drawnParts } from '../../components/popup/part';
import { bringBeside, bringParts } from '../../components/popup/parts';
import { app_name } from '../../lib/locales/messages/messages';
import { frameShown } from './frameShown';
import { openPopup } from './model';

const { view, events, complete } = await openPopup(new Date());
documentLanguage(app_name);
// On its way while the list is drawn.
if (hasMoreThanCalls(view.value)) void bringBeside();

function App() {
  return <Popup view={view.value} events={events} />;
}

// Put into the page when nothing is missing in it: what comes later must not move what is seen.
const root = document.createElement('div');
render(<App />, root);
await drawnParts();
document.body.append(root);
// Laid out while the frame is waited for, instead of within it.
root.getBoundingClientRect();
await frameShown();
await bringParts();
await complete();
