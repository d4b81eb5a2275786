import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import {
  tour_call_text,
  tour_call_title,
  tour_day_text,
  tour_day_title,
  tour_done,
  tour_help,
  tour_marks_text,
  tour_marks_title,
  tour_next,
  tour_strip_text,
  tour_strip_title,
  welcome_back,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import type { StepProps } from './ConnectStep';
import { StepFrame } from './StepFrame';
import { CallSample, DaySample, MarksSample, StripSample } from './samples';

interface Stop {
  readonly title: () => string;
  readonly text: () => string;
  readonly Sample: FunctionComponent;
}

const STOPS: readonly Stop[] = [
  { title: tour_strip_title, text: tour_strip_text, Sample: StripSample },
  { title: tour_marks_title, text: tour_marks_text, Sample: MarksSample },
  { title: tour_call_title, text: tour_call_text, Sample: CallSample },
  { title: tour_day_title, text: tour_day_text, Sample: DaySample },
];

/** Four things worth knowing, with a picture each. */
export function Tour({ events }: Pick<StepProps, 'events'>) {
  const [at, go] = useState(0);
  const stop = STOPS[at];
  if (!stop) return undefined;
  const isLast = at === STOPS.length - 1;
  return (
    <StepFrame
      at={at + 1}
      title={stop.title()}
      lead={stop.text()}
      onSkip={isLast ? undefined : events.onDone}
      foot={
        <>
          {at > 0 ? (
            <Button look="text" onPress={() => go(at - 1)}>
              {welcome_back()}
            </Button>
          ) : (
            <Button look="text" onPress={events.onHelp}>
              {tour_help()}
            </Button>
          )}
          <Button look="wake" onPress={isLast ? events.onDone : () => go(at + 1)}>
            {isLast ? tour_done() : tour_next()}
          </Button>
        </>
      }
    >
      <stop.Sample />
    </StepFrame>
  );
}
