import type { FormulaKind } from './sentence';

/** Which of the strip's numbers is open; one at a time. */
export interface Opener {
  readonly openPlace: string | undefined;
  /** Opens what stands at `place`, or closes it when it is open already. */
  readonly toggle: (place: string, opens: FormulaKind | 'menu', anchor: HTMLElement) => void;
}
