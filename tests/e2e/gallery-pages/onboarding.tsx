import '../../../components/onboarding/onboarding.css';
import { render } from 'preact';
import { Onboarding } from '../../../components/onboarding/Onboarding';
import type { OnboardingView } from '../../../components/onboarding/onboardingView';
import { language } from '../../../lib/locales/language';
import { onboardingStates } from './onboardingStates';
import { recordEvents } from './recordEvents';
import { shownState } from './shown';

const root = document.getElementById('root');
const events = recordEvents([
  'onScreen',
  'onLanguage',
  'onConnect',
  'onImport',
  'onCapacity',
  'onHelp',
  'onDone',
  'onMeasure',
  'onNotNow',
  'onRead',
  'onStop',
  'onOpenSite',
  'onOptions',
]);
const view = shownState<OnboardingView>(onboardingStates);
if (root) render(<Onboarding view={{ ...view, language: language.value }} events={events} />, root);
