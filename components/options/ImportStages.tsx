import type { FilePreview } from '../../lib/domain/importing/filePreview';
import { import_stage_empty, import_stages, import_stages_help } from '../../lib/locales/messages/messages';
import type { ImportEvents } from './importView';

interface ImportStagesProps extends Pick<ImportEvents, 'onChoose'> {
  readonly preview: FilePreview;
}

/** Which stages of the file are sales. */
export function ImportStages({ preview, onChoose }: ImportStagesProps) {
  const { wonStages } = preview.choice;
  const toggle = (stage: string, isWon: boolean) =>
    onChoose({ wonStages: isWon ? [...wonStages, stage] : wonStages.filter((other) => other !== stage) });
  return (
    <fieldset class="card stages">
      <legend>{import_stages()}</legend>
      <p class="muted">{import_stages_help()}</p>
      <div class="checks">
        {preview.stages.map((stage) => (
          <label key={stage}>
            <input
              type="checkbox"
              checked={wonStages.includes(stage)}
              onChange={({ currentTarget }) => toggle(stage, currentTarget.checked)}
            />
            {stage || import_stage_empty()}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
