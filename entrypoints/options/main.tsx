import '../../components/options/options.css';
import { render } from 'preact';
import { documentLanguage } from '../../components/documentLanguage';
import { Options } from '../../components/options/Options';
import { app_name, options_title } from '../../lib/locales/messages/messages';
import { openOptions } from './model';

const { view, events } = await openOptions(new Date());
documentLanguage(() => options_title({ app: app_name() }));

function App() {
  return <Options view={view.value} events={events} />;
}

const root = document.getElementById('root');
if (root) render(<App />, root);
