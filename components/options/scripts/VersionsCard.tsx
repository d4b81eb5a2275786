import {
  scripts_file_refused,
  scripts_file_taken,
  scripts_from_file,
  scripts_in_use,
  scripts_shipped,
  scripts_to_file,
  scripts_use,
  scripts_use_shipped,
  scripts_version,
  scripts_version_by,
  scripts_versions,
  scripts_versions_lead,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { formatInstant } from '../../formatInstant';
import { checkIcon, doubtfulIcon, saveIcon } from '../../icons';
import { Note } from '../../Note';
import { PickFile } from '../PickFile';
import { bookProblemText } from './bookProblemText';
import type { ScriptsEvents, ScriptsView } from './scriptsView';

interface VersionsCardProps {
  readonly view: ScriptsView;
  readonly today: string;
  readonly events: ScriptsEvents;
}

/** What was saved and when; back to any of it, and the script as a file. */
export function VersionsCard({ view, today, events }: VersionsCardProps) {
  const inUse = view.inUse?.version ?? 0;
  const isEdited = view.draft !== undefined;
  return (
    <section class="card" aria-label={scripts_versions()}>
      <h3>{scripts_versions()}</h3>
      <p class="muted">{scripts_versions_lead()}</p>
      <table class="grid">
        <tbody>
          {view.versions.map(({ version, savedAt, savedBy }) => (
            <Version
              key={version}
              name={
                savedBy
                  ? scripts_version_by({ n: version, at: formatInstant(savedAt, today), by: savedBy })
                  : scripts_version({ n: version, at: formatInstant(savedAt, today) })
              }
              isInUse={version === inUse}
              isDisabled={isEdited}
              act={scripts_use({ n: version })}
              onUse={() => events.onUse(version)}
            />
          ))}
          <Version
            name={scripts_shipped()}
            isInUse={inUse === 0}
            isDisabled={isEdited}
            act={scripts_use_shipped()}
            onUse={() => events.onUse(0)}
          />
        </tbody>
      </table>
      <FileActs view={view} events={events} />
    </section>
  );
}

interface VersionProps {
  readonly name: string;
  readonly isInUse: boolean;
  /** True while something is edited: it would be lost. */
  readonly isDisabled: boolean;
  readonly act: string;
  readonly onUse: () => void;
}

function Version({ name, isInUse, isDisabled, act, onUse }: VersionProps) {
  return (
    <tr>
      <td>{name}</td>
      <td class="r">
        {isInUse ? (
          <b>{scripts_in_use()}</b>
        ) : (
          <Button size="small" disabled={isDisabled} onPress={onUse}>
            {act}
          </Button>
        )}
      </td>
    </tr>
  );
}

function FileActs({ view: { file, library }, events }: Pick<VersionsCardProps, 'view' | 'events'>) {
  return (
    <>
      <div role="status">
        {file.kind === 'taken' && (
          <Note tone="good" icon={checkIcon}>
            {scripts_file_taken()}
          </Note>
        )}
        {file.kind === 'refused' && (
          <Note tone="warn" icon={doubtfulIcon}>
            {scripts_file_refused({ why: file.problem.why })}
            {file.problem.why === 'badScript' &&
              file.problem.problems
                .slice(0, 1)
                .map((problem) => (
                  <span key={problem.where}> {bookProblemText(problem, library?.vocabulary.variables ?? [])}</span>
                ))}
          </Note>
        )}
      </div>
      <div class="acts">
        <Button size="small" icon={saveIcon} onPress={events.onExport}>
          {scripts_to_file()}
        </Button>
        <PickFile label={scripts_from_file()} accept=".json,application/json" size="small" onFile={events.onFile} />
      </div>
    </>
  );
}
