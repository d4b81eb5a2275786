import type { ClientAddress } from '../../lib/domain/capture';
import type { CorrectionProblem } from '../../lib/domain/hand/checkCorrection';
import type { HandSheet } from '../../lib/domain/hand/handSheet';
import type { HandWish } from '../../lib/domain/hand/handWish';
import type { Person } from '../../lib/domain/policy/person';
import type { BarredSheet } from '../../lib/domain/talk/callSheet';

/** What became of a wish; refused as `unseen`: the page has painted something over the form. */
export type HandDone =
  | { readonly record: string }
  | { readonly problems: readonly CorrectionProblem[] }
  | { readonly refused: string };

/** How a client is put right by hand; both reject where nobody answers. */
export interface HandTools {
  /** With whose rights. */
  readonly role: Person['role'];
  readonly open: (client: ClientAddress) => Promise<HandSheet | BarredSheet | undefined>;
  readonly set: (client: ClientAddress, wish: HandWish) => Promise<HandDone>;
}
