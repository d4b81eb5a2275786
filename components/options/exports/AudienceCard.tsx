import { useState } from 'preact/hooks';
import { type Cabinet, cabinets, leastEntries } from '../../../lib/domain/exporting/audience';
import {
  audience_cabinet,
  audience_consent,
  audience_counting,
  audience_few,
  audience_google,
  audience_help,
  audience_meta,
  audience_no_consent,
  audience_not_kept,
  audience_save,
  audience_title,
  audience_vk,
  audience_yandex,
} from '../../../lib/locales/messages/messages';
import { Button } from '../../Button';
import { formatNumber } from '../../formatNumber';
import type { ExportEvents, ExportView } from './exportView';
import { Select } from './Select';

const names: Readonly<Record<Cabinet, () => string>> = {
  yandex: audience_yandex,
  vk: audience_vk,
  google: audience_google,
  meta: audience_meta,
};

export interface AudienceCardProps {
  readonly audience: ExportView['audience'];
  readonly onAudience: ExportEvents['onAudience'];
}

/** A list of those who agreed to advertising; why it is empty is said, not left to be guessed. */
export function AudienceCard({ audience, onAudience }: AudienceCardProps) {
  const [cabinet, choose] = useState<Cabinet>('yandex');
  const taken = typeof audience === 'object' ? audience.taken : 0;
  return (
    <section class="card" aria-label={audience_title()}>
      <h3>{audience_title()}</h3>
      <p class="muted">{audience_help()}</p>
      <p role="status">{countText(audience)}</p>
      <div class="layout">
        <Select
          id="audience-cabinet"
          label={audience_cabinet()}
          value={cabinet}
          onChoose={(chosen) => choose(chosen as Cabinet)}
          options={cabinets.map((one) => [one, names[one]()] as const)}
        />
      </div>
      {taken > 0 && taken < leastEntries[cabinet] && (
        <p class="muted">{audience_few({ cabinet: names[cabinet](), n: formatNumber(leastEntries[cabinet]) })}</p>
      )}
      <div class="acts">
        <Button disabled={taken === 0} onPress={() => onAudience(cabinet)}>
          {audience_save()}
        </Button>
      </div>
    </section>
  );
}

function countText(audience: ExportView['audience']): string {
  if (audience === undefined) return audience_counting();
  if (audience === 'notKept') return audience_not_kept();
  const { taken, candidates } = audience;
  const counts = `${audience_consent({ taken: formatNumber(taken), candidates: formatNumber(candidates) })}.`;
  return taken === 0 ? `${counts} ${audience_no_consent()}` : counts;
}
