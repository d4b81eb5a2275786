import type {
  BranchPageView,
  ObjectionView,
  SaidLineView,
  StartPageView,
} from '../../../../components/panel/talkViews';
import type { CallHours, WallClock } from '../../../domain/policy/callHours';
import { type SpokenObjection, spokenBranch, spokenOpening, type Telling } from '../../../domain/script/talkScript';
import { barText, reasonChoices, reasonOf, type Scene, tellingOf, unsaidOf } from './scene';

/** Answers to the question for permission; the words of their tiles are the panel's. */
type ConsentAnswer = 'call' | 'none' | 'email' | 'messenger';
const consentAnswers: readonly ConsentAnswer[] = ['call', 'none', 'email', 'messenger'];

/** Reasons after which the talk is ended and nothing is asked any more. */
const ENDING = ['irritated', 'doNotContact'];

/** Words of the panel for the first page. */
export interface StartWords {
  readonly consentAnswer: (answer: ConsentAnswer) => string;
  /** It is too late or too early to call, or a day on which nobody is called. */
  readonly outsideHours: (clock: WallClock, hours: CallHours) => string;
}

export function startView(scene: Scene, words: StartWords, clock: WallClock): StartPageView {
  const telling = tellingOf(scene);
  const opening = spokenOpening(telling);
  const isFeedback = opening.isFeedbackOnly;
  const permission = isFeedback ? opening.consentQuestion : undefined;
  const lines: SaidLineView[] = [
    { role: 'who', text: opening.lines.who },
    { role: 'question', text: opening.lines.question },
    permission === undefined ? { role: 'next', text: opening.lines.next } : { role: 'permission', text: permission },
  ];
  const more: SaidLineView[] = [
    ...(permission === undefined ? [] : [{ role: 'next' as const, text: opening.lines.next }]),
    ...(opening.voicemail === undefined ? [] : [{ role: 'voicemail' as const, text: opening.voicemail }]),
  ];
  return {
    kind: 'start',
    held: heldBy(scene, words, clock),
    unsaid: unsaidOf(scene),
    lines: lines.filter(({ text }) => text !== ''),
    isFeedback,
    consents: isFeedback ? consentAnswers.map((code) => ({ code, label: words.consentAnswer(code) })) : [],
    consentGiven: scene.talk.consent,
    reasons: reasonChoices(scene),
    more: more.filter(({ text }) => text !== ''),
    isFull: scene.folds.isFull,
  };
}

function heldBy(scene: Scene, { outsideHours }: StartWords, clock: WallClock): string | undefined {
  const { bar } = scene.sheet.permission;
  return bar === 'outsideHours' ? outsideHours(clock, scene.sheet.date.hours) : barText(scene);
}

/** Undefined before a reason is given, and for one without words of its own. */
export function branchView(scene: Scene): BranchPageView | undefined {
  const { talk, folds, library } = scene;
  const reason = reasonOf(scene);
  const telling = tellingOf(scene);
  const branch = reason && spokenBranch(telling, reason.code, folds.isFull ? 'full' : 'short');
  if (!reason || !branch) return undefined;
  const isEnding = ENDING.includes(reason.code);
  const said: SaidLineView[] = branch.say.map((text) => ({ role: 'say', text }));
  const asked: SaidLineView[] = branch.ask === '' ? [] : [{ role: 'ask', text: branch.ask }];
  return {
    kind: 'branch',
    reason,
    lines: isEnding ? [...said, ...asked] : [...asked, ...said],
    objections: branch.objections.map((one) => objectionOf(one, scene)),
    openObjection: talk.objection,
    common: commonOf(telling, scene),
    isCommonOpen: folds.isCommonOpen,
    noAnswer: {
      isOpen: folds.isNoAnswerOpen,
      prompt: library.scripts.noAnswerFits.prompt,
      say: library.scripts.noAnswerFits.say,
      phrase: talk.phrase ?? '',
    },
    advice: branch.never,
    isEnding,
  };
}

function commonOf(telling: Telling, scene: Scene): readonly ObjectionView[] {
  return spokenOpening(telling).objections.map((one) => objectionOf({ ...one, id: `any-${one.id}` }, scene));
}

function objectionOf({ id, says, answer, outcome }: SpokenObjection, { library }: Scene): ObjectionView {
  const found = library.outcomes.outcomes.find(({ code }) => code === outcome);
  return { id, says, answer, outcome: found && { code: found.code, label: found.label } };
}
