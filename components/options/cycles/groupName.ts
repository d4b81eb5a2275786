import { type PresetCycle, presetOf } from '../../../lib/domain/presets/preset';
import { language } from '../../../lib/locales/language';
import {
  group_every,
  group_kind_once,
  group_norm,
  group_season,
  groups_unnamed,
} from '../../../lib/locales/messages/messages';
import { monthDayText } from '../calendarText';
import { numberOf } from '../numberOf';
import type { GroupDraft } from './groupDraft';

/** What a rule is called: as its industry calls it, else by its first words. */
export function groupName(draft: GroupDraft, preset: string | undefined): string {
  const line = draft.isPreset && preset !== undefined ? lineOf(preset, draft.code) : undefined;
  if (line) return line.label[language.value];
  const words = draft.words.split(',').map((word) => word.trim());
  return words.filter(Boolean).slice(0, 3).join(', ') || groups_unnamed();
}

function lineOf(preset: string, code: string): PresetCycle | undefined {
  return presetOf(preset)?.cycles.find((cycle) => cycle.code === code);
}

/** What is expected of it, in a few words. */
export function groupExpects(draft: GroupDraft): string {
  const { kind, cycleDays, opensDay, opensMonth, closesDay, closesMonth } = draft;
  if (kind === 'once') return group_kind_once();
  if (kind === 'season')
    return group_season({
      from: monthDayText(opensMonth, opensDay),
      to: monthDayText(closesMonth, closesDay),
    });
  const n = numberOf(cycleDays);
  if (Number.isNaN(n)) return '–';
  return kind === 'norm' ? group_norm({ n }) : group_every({ n });
}
