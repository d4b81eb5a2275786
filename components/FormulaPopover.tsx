import type { ComponentChildren } from 'preact';
import type { Assessment } from '../lib/domain/assessment';
import {
  class_label,
  close,
  count_purchases,
  help_open,
  history_title,
  part_of_deals,
  status_word,
  why_title,
} from '../lib/locales/messages/messages';
import { ChanceFact } from './ChanceFact';
import { ClassFormula } from './ClassFormula';
import { Fact } from './Fact';
import { HistoryFormula } from './HistoryFormula';
import { IconButton } from './IconButton';
import { closeIcon, unknownIcon } from './icons';
import { MoneyFormula } from './MoneyFormula';
import { Popover } from './Popover';
import { RhythmFormula } from './RhythmFormula';
import { recoverableText } from './recoverableText';
import type { FormulaKind } from './sentence';
import type { StripView } from './stripView';

export interface FormulaPopoverProps {
  readonly view: StripView;
  readonly formula: FormulaKind;
  readonly anchor: HTMLElement;
  /** Word of the pill: the title where there is no formula, only a state. */
  readonly word: string;
  /** The sentence and the buttons, for a strip too narrow to hold them. */
  readonly narrow: ComponentChildren;
  /** Opens the guide; absent where nobody can be asked for it. */
  readonly onHelp?: (() => void) | undefined;
  readonly onClose: () => void;
}

/** Result, inputs and source of one number. Nothing is drawn for a number that the view no longer has. */
export function FormulaPopover({ view, formula, anchor, word, narrow, onHelp, onClose }: FormulaPopoverProps) {
  const content = formula === 'state' ? { title: word, body: undefined } : contentOf(view, formula);
  if (!content) return null;
  return (
    <Popover anchor={anchor} label={content.title} look="formula" onClose={onClose}>
      <header>
        <h3>{content.title}</h3>
        {onHelp && <IconButton icon={unknownIcon} label={help_open()} size="small" onPress={onHelp} />}
        <IconButton icon={closeIcon} label={close()} size="small" onPress={onClose} />
      </header>
      {narrow}
      {content.body}
    </Popover>
  );
}

interface Content {
  readonly title: string;
  readonly body: ComponentChildren;
}

function contentOf(view: StripView, formula: FormulaKind): Content | undefined {
  if (view.kind !== 'client') return undefined;
  const { assessment } = view;
  const { status, silence, valueClass, recoverable } = assessment;
  if (formula === 'rhythm' && status && silence) {
    return {
      title: why_title({ word: status_word({ status }).toLowerCase() }),
      body: (
        <>
          <RhythmFormula assessment={assessment} silence={silence} />
          <HistoryLine assessment={assessment} />
          {view.chances && <ChanceFact chances={view.chances} />}
        </>
      ),
    };
  }
  if (formula === 'class' && valueClass) {
    const { value } = valueClass;
    return { title: class_label({ value }), body: <ClassFormula assessment={assessment} reason={valueClass} /> };
  }
  if (formula === 'money' && recoverable) {
    return {
      title: recoverableText(recoverable),
      body: <MoneyFormula assessment={assessment} recoverable={recoverable} />,
    };
  }
  if (formula === 'history') {
    return { title: history_title(), body: <HistoryFormula assessment={assessment} readOn={view.readOn} /> };
  }
  return undefined;
}

function HistoryLine({ assessment: { completeness, purchases } }: { readonly assessment: Assessment }) {
  const { seen, total = seen } = completeness;
  return (
    <div class="facts">
      <Fact name={history_title()}>{`${part_of_deals({ seen, total })}, ${count_purchases({ n: purchases })}`}</Fact>
    </div>
  );
}
