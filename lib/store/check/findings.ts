import type { DefectKind } from '../../domain/storeCheck/storeCheck';

/** Collects defects by their kinds. */
export class Findings {
  readonly found: Partial<Record<DefectKind, number>> = {};

  add(kind: DefectKind, count = 1): void {
    if (count > 0) this.found[kind] = (this.found[kind] ?? 0) + count;
  }

  get isEmpty(): boolean {
    return Object.keys(this.found).length === 0;
  }
}
