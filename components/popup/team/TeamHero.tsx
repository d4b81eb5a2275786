import type { ComponentChildren } from 'preact';
import { teamLeft } from '../../../lib/domain/team/teamLeft';
import type { WakeUpList } from '../../../lib/domain/wakeUpList';
import { team_calls_all } from '../../../lib/locales/messages/messages';
import type { HeroWords } from '../Hero';

export interface TeamHeroProps {
  readonly list: WakeUpList;
  /** Draws them as the heading of a day is drawn. */
  readonly draw: (words: HeroWords) => ComponentChildren;
}

/** The calls of a whole team and the money they may bring back: of everybody whose part stands below. */
export function TeamHero({ list, draw }: TeamHeroProps) {
  const { calls, recoverable } = teamLeft(list);
  return <>{calls > 0 && draw({ calls, words: team_calls_all, sums: recoverable, of: 'team' })}</>;
}
