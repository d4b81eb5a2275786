import '../../components/onboarding/onboarding.css';
import { render } from 'preact';
import { documentLanguage } from '../../components/documentLanguage';
import { Onboarding } from '../../components/onboarding/Onboarding';
import { app_name, welcome_title } from '../../lib/locales/messages/messages';
import { openOnboarding } from './model';

const { view, events } = await openOnboarding(new Date());
documentLanguage(() => welcome_title({ app: app_name() }));

function App() {
  return <Onboarding view={view.value} events={events} />;
}

const root = document.getElementById('root');
if (root) render(<App />, root);
