import '../../components/popup/popup.css';
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { documentLanguage } from '../../components/documentLanguage';
import { Popup } from '../../components/popup/Popup';
import { app_name } from '../../lib/locales/messages/messages';
import { openPopup } from './model';

const { view, events, complete } = await openPopup(new Date());
documentLanguage(app_name);

function App() {
  useEffect(complete, []);
  return <Popup view={view.value} events={events} />;
}

const root = document.getElementById('root');
if (root) render(<App />, root);
