import type { FunctionComponent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ClientsStep } from './ClientsStep';
import { ConnectStep, type StepProps } from './ConnectStep';
import { DayStep } from './DayStep';
import { FirstList } from './FirstList';
import type { Screen } from './onboardingView';
import { ReadStep } from './ReadStep';
import { Tour } from './Tour';

const screens: Readonly<Record<Screen, FunctionComponent<StepProps>>> = {
  connect: ConnectStep,
  read: ReadStep,
  clients: ClientsStep,
  day: DayStep,
  list: FirstList,
  tour: Tour,
};

/** From a fresh installation to the first useful list, one thing at a time. */
export function Onboarding(props: StepProps) {
  const { screen } = props.view;
  const root = useFocusOnTurn(screen);
  const Shown = screens[screen];
  return (
    <div ref={root}>
      <Shown {...props} />
    </div>
  );
}

/** Takes a reader of the screen to the new step's heading; on opening the focus stays where the browser puts it. */
function useFocusOnTurn(screen: Screen) {
  const root = useRef<HTMLDivElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current !== screen) root.current?.querySelector('h1')?.focus();
    shown.current = screen;
  }, [screen]);
  return root;
}
