import type { Assessment, Status } from '../lib/domain/assessment';
import {
  act_import,
  act_options,
  act_read,
  act_read_rest,
  act_reload,
  act_retry,
  act_right,
  act_stop,
  act_teach,
  act_wrong,
  count_deals,
  part_of_deals,
  say_doubt,
  say_import,
  say_kept,
  say_otherwise,
  say_reading,
  say_unanswerable,
  say_unconfirmed,
  say_unconfirmed_none,
  status_word,
  trouble_say,
  trouble_word,
  word_doubt,
  word_reading,
  word_unconfirmed,
} from '../lib/locales/messages/messages';
import { answerLabel } from './answerLabel';
import { formatDaysAgo } from './formatDay';
import {
  clockIcon,
  cycleIcon,
  doubtfulIcon,
  globeIcon,
  type IconShape,
  infoIcon,
  lockIcon,
  partialIcon,
  readingIcon,
  sessionIcon,
  unknownIcon,
} from './icons';
import { compose, type FormulaKind, type Sentence, slot } from './sentence';
import { statusIcon } from './statusIcon';
import { statusSentence } from './statusSentence';
import type { ClientView, StripAct, StripTrouble, StripView, UnconfirmedView } from './stripView';

/** The four things every state of the strip has. */
export interface StripLook {
  readonly tone: Status;
  readonly icon: IconShape;
  readonly word: string;
  readonly sentence: Sentence;
  /** What the pill opens. */
  readonly pillOpens: FormulaKind;
  readonly buttons: readonly { readonly label: string; readonly act: StripAct }[];
}

type Shown = Exclude<StripView, { kind: 'opening' }>;
type DoubtView = Extract<StripView, { kind: 'doubt' }>;

/** Longest text of a page that the strip repeats. */
const QUOTED_LENGTH = 120;

export function stripLook(view: Shown): StripLook {
  switch (view.kind) {
    case 'client':
      return clientLook(view);
    case 'reading':
      return {
        tone: 'noData',
        icon: readingIcon,
        word: view.total === undefined && view.seen === 0 ? word_reading() : partWord(view),
        sentence: [say_reading()],
        pillOpens: 'state',
        buttons: [{ label: act_stop(), act: { kind: 'stopReading' } }],
      };
    case 'unconfirmed':
      return unconfirmedLook(view);
    case 'doubt':
      return doubtLook(view);
    case 'stopped':
      return {
        tone: 'noData',
        icon: troubleIcon[view.why],
        word: trouble_word({ why: view.why }),
        sentence: [troubleText(view)],
        pillOpens: 'state',
        buttons: [troubleButton(view.why)],
      };
  }
}

/** `5 из 37 сделок`, or how many have been read where the CRM does not say how many there are. */
function partWord({ seen, total }: { readonly seen: number; readonly total: number | undefined }): string {
  return total === undefined ? count_deals({ n: seen }) : part_of_deals({ seen, total });
}

function clientLook({ assessment, canRead }: ClientView): StripLook {
  const { status, completeness, rhythm } = assessment;
  const buttons = completeness.state === 'complete' ? [] : [moreButton(canRead, status === undefined)];
  if (status === undefined) {
    return {
      tone: 'noData',
      icon: partialIcon,
      word: partWord(completeness),
      sentence: canRead ? statusSentence(assessment) : [say_import()],
      pillOpens: 'history',
      buttons,
    };
  }
  return {
    tone: status,
    icon: statusIcon[status],
    word: status_word({ status }),
    sentence: statusSentence(assessment),
    pillOpens: pillOpens(assessment, rhythm !== undefined),
    buttons,
  };
}

/** What gives the rest of a history: the CRM itself, or a file of it. */
function moreButton(canRead: boolean, isPart: boolean): StripLook['buttons'][number] {
  if (!canRead) return { label: act_import(), act: { kind: 'openImport' } };
  return { label: isPart ? act_read_rest() : act_read(), act: { kind: 'readHistory' } };
}

function pillOpens({ status, silence }: Assessment, hasRhythm: boolean): FormulaKind {
  return silence && (hasRhythm || status === 'oneTime') ? 'rhythm' : 'history';
}

function unconfirmedLook({ seen, lastOn, today }: UnconfirmedView): StripLook {
  const deals = count_deals({ n: seen });
  return {
    tone: 'noData',
    icon: unknownIcon,
    word: word_unconfirmed(),
    sentence: [
      lastOn === undefined
        ? say_unconfirmed_none({ deals })
        : say_unconfirmed({ deals, ago: formatDaysAgo(lastOn, today) }),
    ],
    pillOpens: 'state',
    buttons: [
      { label: act_right(), act: { kind: 'answer', code: 'right' } },
      { label: act_wrong(), act: { kind: 'answer', code: 'wrong' } },
    ],
  };
}

function doubtLook({ what, text, answers }: DoubtView): StripLook {
  return {
    tone: 'due',
    icon: doubtfulIcon,
    word: word_doubt(),
    sentence: doubtSentence({ what, text, answers }),
    pillOpens: 'state',
    buttons: answers.map(({ code, means }) => ({ label: answerLabel(means), act: { kind: 'answer', code } })),
  };
}

function doubtSentence({ what, text, answers }: Omit<DoubtView, 'kind'>): Sentence {
  if (text === '') return [say_otherwise({ what })];
  const say = answers.length > 0 ? say_doubt({ what, text: slot(0) }) : say_unanswerable({ text: slot(0) });
  return compose(say, { quoted: text.slice(0, QUOTED_LENGTH) });
}

const troubleIcon: Readonly<Record<StripTrouble, IconShape>> = {
  signedOut: sessionIcon,
  forbidden: lockIcon,
  busy: clockIcon,
  network: globeIcon,
  changed: doubtfulIcon,
  halfLoaded: clockIcon,
  storageFull: infoIcon,
  newerSchema: lockIcon,
  misread: unknownIcon,
  outdated: doubtfulIcon,
  updated: cycleIcon,
};

function troubleText({ why, seen, total }: Extract<StripView, { kind: 'stopped' }>): string {
  const what = trouble_say({ why });
  return seen === 0 ? what : say_kept({ what, deals: partWord({ seen, total }) });
}

function troubleButton(why: StripTrouble): StripLook['buttons'][number] {
  if (why === 'storageFull' || why === 'newerSchema') return { label: act_options(), act: { kind: 'openOptions' } };
  if (why === 'misread' || why === 'outdated') return { label: act_teach(), act: { kind: 'teachHere' } };
  if (why === 'updated') return { label: act_reload(), act: { kind: 'reload' } };
  return { label: act_retry(), act: { kind: 'retry' } };
}
