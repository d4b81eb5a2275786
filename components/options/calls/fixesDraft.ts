import type { Reason, ReasonFix } from '../../../lib/domain/content/reason';
import { LONGEST_SAID } from '../../../lib/domain/script/spoken';
import type { Edits } from './useEdits';

export type FixPart = 'owner' | 'fixMade';
const parts: readonly FixPart[] = ['owner', 'fixMade'];

/** Names a part of a fix among the edits. */
export function fixField(reason: string, part: FixPart): string {
  return `${part}-${reason}`;
}

export interface FixesDraft {
  /** To be saved only when nothing is too long. */
  readonly fixes: readonly ReasonFix[];
  /** Fields that are longer than what is said. */
  readonly tooLong: ReadonlySet<string>;
  readonly isChanged: boolean;
}

/** Reasons somebody on our side can do something about. */
export function fixableReasons(reasons: readonly Reason[]): readonly Reason[] {
  return reasons.filter(({ side }) => side === 'ours' || side === 'partner');
}

export function fixText(saved: readonly ReasonFix[], edits: Edits, reason: string, part: FixPart): string {
  return edits[fixField(reason, part)] ?? saved.find((fix) => fix.reason === reason)?.[part] ?? '';
}

/** What is saved with everything that was typed; a reason of which nothing is said is left out. */
export function fixesDraft(saved: readonly ReasonFix[], edits: Edits, reasons: readonly Reason[]): FixesDraft {
  const codes = [...new Set([...reasons.map(({ code }) => code), ...saved.map(({ reason }) => reason)])];
  const fields = codes.flatMap((code) => parts.map((part) => [code, part] as const));
  const typed = (code: string, part: FixPart) => fixText(saved, edits, code, part).trim();
  const long = fields.filter(([code, part]) => typed(code, part).length > LONGEST_SAID);
  return {
    fixes: codes.flatMap((reason) => {
      const [owner, fixMade] = [typed(reason, 'owner'), typed(reason, 'fixMade')];
      return owner || fixMade ? [{ reason, ...(owner && { owner }), ...(fixMade && { fixMade }) }] : [];
    }),
    tooLong: new Set(long.map(([code, part]) => fixField(code, part))),
    isChanged: fields.some(([code, part]) => typed(code, part) !== fixText(saved, {}, code, part)),
  };
}
