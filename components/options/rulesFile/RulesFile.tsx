import { head_lead, head_title } from '../../../lib/locales/messages/messages';
import type { PageProps } from '../Options';
import { PageHead } from '../PageHead';
import { HandOut } from './HandOut';
import { LockedHere } from './LockedHere';
import { PolicyHelp } from './PolicyHelp';
import { TakeFile } from './TakeFile';

/** Rules on their way from the head to the team. */
export function RulesFile({ view: { rulesFile, today }, events }: PageProps) {
  return (
    <>
      <PageHead title={head_title()} lead={head_lead()} />
      <LockedHere view={rulesFile} today={today} />
      <TakeFile view={rulesFile} events={events.rulesFile} today={today} />
      <HandOut view={rulesFile} onSave={events.rulesFile.onSave} />
      <PolicyHelp extension={rulesFile.extension} />
    </>
  );
}
