import { calls_lead, calls_title } from '../../../lib/locales/messages/messages';
import type { PageProps } from '../Options';
import { PageHead } from '../PageHead';
import { LockedPart } from '../rulesFile/LockedPart';
import { AskedCard } from './AskedCard';
import { CallerCard } from './CallerCard';
import { FixesCard } from './FixesCard';

/** What is said in talks of those who call, what was put right, and who asked not to be called. */
export function Calls({ view: { calls, rulesFile, today }, events }: PageProps) {
  const held = { locks: rulesFile.locks, today };
  const { onSaveCaller, onSaveFixes, onLift } = events.calls;
  return (
    <>
      <PageHead title={calls_title()} lead={calls_lead()} />
      <CallerCard view={calls} today={today} onSaveCaller={onSaveCaller} />
      <LockedPart part="fixes" {...held}>
        <FixesCard view={calls} onSaveFixes={onSaveFixes} />
      </LockedPart>
      <LockedPart part="doNotContact" {...held}>
        <AskedCard view={calls} today={today} onLift={onLift} />
      </LockedPart>
    </>
  );
}
