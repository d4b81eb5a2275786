import { headingOf } from './heading';
import { labelledElements } from './labelled';
import type { PartsOf } from './turning';

/** The heading and the fields of these captions, for `pageTurns`. */
export function partsCaptioned(...words: readonly (readonly string[])[]): PartsOf {
  const all = words.flat();
  return (root) => [headingOf(root), ...labelledElements(root, all)];
}
