import {
  welcome_back,
  welcome_file,
  welcome_next,
  welcome_next_reading,
  welcome_read_begin,
  welcome_read_done,
  welcome_read_file,
  welcome_read_known,
  welcome_read_lead,
  welcome_read_title,
  welcome_read_unknown,
} from '../../lib/locales/messages/messages';
import { Button } from '../Button';
import { formatNumber } from '../formatNumber';
import { checkIcon, importIcon, unknownIcon } from '../icons';
import { Note } from '../Note';
import { knownClients } from '../popup/popupScreen';
import type { SiteView } from '../popup/popupView';
import { ReadingNote } from '../popup/ReadingNote';
import { readingTrouble } from '../popup/readingTrouble';
import type { StepProps } from './ConnectStep';
import type { OnboardingView } from './onboardingView';
import { StepFrame } from './StepFrame';

/** The history comes from the CRM or from a file; nobody has to wait here for its end. */
export function ReadStep({ view, events }: StepProps) {
  return (
    <StepFrame
      at={2}
      title={welcome_read_title()}
      lead={view.site ? welcome_read_lead() : welcome_read_file()}
      onSkip={() => events.onScreen('tour')}
      foot={
        <>
          <Button look="text" onPress={() => events.onScreen('connect')}>
            {welcome_back()}
          </Button>
          <Forward view={view} events={events} />
        </>
      }
    >
      {view.site && <SiteReading site={view.site} view={view} events={events} />}
      <Known view={view} />
      <p>
        <Button look="text" icon={importIcon} onPress={events.onImport}>
          {welcome_file()}
        </Button>
      </p>
    </StepFrame>
  );
}

function SiteReading({ site, view, events }: StepProps & { readonly site: SiteView }) {
  if (!site.isKnown) return <Note icon={unknownIcon}>{welcome_read_unknown()}</Note>;
  return (
    <>
      <ReadingNote site={site} today={view.today} events={events} />
      {isUntouched(site) && (
        <p>
          <Button look="wake" onPress={() => events.onMeasure(site.origin)}>
            {welcome_read_begin()}
          </Button>
        </p>
      )}
    </>
  );
}

function isUntouched(site: SiteView): boolean {
  return !site.reading && !site.measure && !readingTrouble(site);
}

/** Read to the end, or known from elsewhere. */
function Known({ view: { site, list } }: Pick<StepProps, 'view'>) {
  const read = site?.reading?.state === 'done' ? site.reading.progress.clients : undefined;
  const isKnown = list !== undefined && knownClients(list) > 0;
  return (
    <div role="status">
      {(read !== undefined || isKnown) && (
        <Note tone="good" icon={checkIcon}>
          {read === undefined ? welcome_read_known() : welcome_read_done({ n: read, shown: formatNumber(read) })}
        </Note>
      )}
    </div>
  );
}

function Forward({ view, events }: StepProps) {
  const isReading = view.site?.reading?.state === 'reading';
  return (
    <Button look={isGoing(view) ? 'wake' : 'plain'} onPress={() => events.onScreen('clients')}>
      {isReading ? welcome_next_reading() : welcome_next()}
    </Button>
  );
}

/** Amber is the way on only when nothing more useful is to be pressed on this step. */
function isGoing({ site, list }: OnboardingView): boolean {
  return site?.reading !== undefined || (list !== undefined && knownClients(list) > 0);
}
