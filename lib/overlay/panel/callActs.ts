import type { CallAct } from '../../../components/panel/callView';
import type { TalkAct } from '../../domain/talk/talk';
import type { Folds } from './view/scene';

/** Acts of the panel that change the talk itself. */
type ActOfTalk = Extract<CallAct, TalkAct>;

const TALK_ACTS: Readonly<Record<ActOfTalk['kind'], true>> = {
  step: true,
  reason: true,
  consent: true,
  objection: true,
  phrase: true,
  category: true,
  offerStep: true,
  refused: true,
  blank: true,
  asksMore: true,
  asked: true,
  way: true,
  draft: true,
  outcome: true,
  field: true,
};

export function isTalkAct(act: CallAct): act is ActOfTalk {
  return act.kind in TALK_ACTS;
}

/** Acts that open or fold something, and what. */
const FOLDS = {
  full: 'isFull',
  otherReasons: 'areOtherReasonsOpen',
  otherOutcomes: 'areOtherOutcomesOpen',
  commonObjections: 'isCommonOpen',
  noAnswer: 'isNoAnswerOpen',
} as const satisfies Partial<Record<CallAct['kind'], keyof Folds>>;

/** What an act opens or folds, if it does. */
export function foldOf({ kind }: CallAct): keyof Folds | undefined {
  return kind in FOLDS ? FOLDS[kind as keyof typeof FOLDS] : undefined;
}
