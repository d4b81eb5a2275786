import type { Assessment, Status } from '../lib/domain/assessment';
import {
  act_call,
  act_import,
  act_read,
  act_read_rest,
  act_reload,
  act_stop,
  count_deals,
  part_of_deals,
  say_import,
  say_kept,
  say_reading,
  say_updated,
  status_word,
  word_reading,
  word_updated,
} from '../lib/locales/messages/messages';
import { cycleIcon, type IconShape, partialIcon, readingIcon } from './icons';
import type { FormulaKind, Sentence } from './sentence';
import { statusIcon } from './statusIcon';
import { statusSentence } from './statusSentence';
import type { ClientView, Opening, RareView, StripAct, StripView, UsualView } from './stripView';

/** The four things every state of the strip has. */
export interface StripLook {
  readonly tone: Status;
  readonly icon: IconShape;
  readonly word: string;
  readonly sentence: Sentence;
  /** What the pill opens. */
  readonly pillOpens: FormulaKind;
  readonly buttons: readonly StripButton[];
}

/** `wake` is the amber one, for the next useful act. */
interface StripButton {
  readonly label: string;
  readonly act: StripAct;
  readonly look?: 'wake';
}

type Reading = Pick<Extract<StripView, { kind: 'reading' }>, 'seen' | 'total'>;

/** What most strips come to, and what has to be said when nothing can be brought any more. */
export function isUsual(view: Opening['view']): view is UsualView {
  return view.kind === 'client' || view.kind === 'reading' || (view.kind === 'stopped' && view.why === 'updated');
}

export function usualLook(view: UsualView): StripLook {
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
    case 'stopped':
      return {
        tone: 'noData',
        icon: cycleIcon,
        word: word_updated(),
        sentence: [withKept(say_updated(), view)],
        pillOpens: 'state',
        buttons: [{ label: act_reload(), act: { kind: 'reload' } }],
      };
  }
}

/** What is said instead of a look that cannot be brought: the extension of this page does not answer any more. */
export function unbrought(view: RareView): UsualView {
  const { seen, total } = view.kind === 'stopped' ? view : { seen: 0, total: undefined };
  return { kind: 'stopped', why: 'updated', seen, total };
}

/** With what is kept of a reading that stopped. */
export function withKept(what: string, { seen, total }: Reading): string {
  return seen === 0 ? what : say_kept({ what, deals: partWord({ seen, total }) });
}

/** `5 из 37 сделок`, or how many have been read where the CRM does not say how many there are. */
function partWord({ seen, total }: Reading): string {
  return total === undefined ? count_deals({ n: seen }) : part_of_deals({ seen, total });
}

function clientLook({ assessment, canRead }: ClientView): StripLook {
  const { status, completeness, rhythm } = assessment;
  const isWhole = completeness.state === 'complete';
  const buttons = isWhole ? callButtons(status) : [moreButton(canRead, status === undefined)];
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

/** Who sleeps is to be woken; of the others something can be learnt, and of an unknown client nothing. */
function callButtons(status: Status | undefined): StripLook['buttons'] {
  if (status === undefined || status === 'noData') return [];
  const isCall = status === 'sleeping' || status === 'lost';
  return [{ label: act_call({ status }), act: { kind: 'call' }, ...(isCall && { look: 'wake' }) }];
}

/** What gives the rest of a history: the CRM itself, or a file of it. */
function moreButton(canRead: boolean, isPart: boolean): StripLook['buttons'][number] {
  if (!canRead) return { label: act_import(), act: { kind: 'openImport' } };
  return { label: isPart ? act_read_rest() : act_read(), act: { kind: 'readHistory' } };
}

function pillOpens({ status, silence }: Assessment, hasRhythm: boolean): FormulaKind {
  return silence && (hasRhythm || status === 'oneTime') ? 'rhythm' : 'history';
}
