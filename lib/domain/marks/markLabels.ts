import type { LocalText } from '../localText';
import { type MarkKind, markKind } from './mark';
import content from './markTexts.json' with { type: 'json' };

/** A mark as people read it. */
export interface LabelledMark {
  readonly code: string;
  readonly label: LocalText;
}

/** The marks that move a value class up, or down, as people read them. */
export function marksOfEffect(effect: Exclude<MarkKind['classEffect'], 'none'>): readonly LabelledMark[] {
  return content.marks.filter(({ code }) => markKind(code)?.classEffect === effect);
}

/** All marks that people set. */
export const labelledMarks: readonly (LabelledMark & Pick<MarkKind, 'setBy'>)[] = content.marks.flatMap(
  ({ code, label }) => {
    const { setBy = 'product' } = markKind(code) ?? {};
    return setBy === 'product' ? [] : [{ code, label, setBy }];
  },
);
