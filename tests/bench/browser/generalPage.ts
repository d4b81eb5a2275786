import { readGeneralSteps } from '../../../lib/crm/general/readGeneral';

/** The general reader in a page, without the extension around it. */
interface GeneralPage {
  /** Reads the page in slices; milliseconds of the longest. */
  longestSlice(address: string): number;
}

declare global {
  var generalPage: GeneralPage;
}

/** A caller lets the page go on at the first step that ends after so many milliseconds. */
const SLICE = 5;

function longestSlice(address: string): number {
  const steps = readGeneralSteps(new URL(address), document, { today: '2026-11-21' });
  let longest = 0;
  for (let isDone = false; !isDone; ) {
    const from = performance.now();
    do isDone = steps.next().done === true;
    while (!isDone && performance.now() - from < SLICE);
    longest = Math.max(longest, performance.now() - from);
  }
  return longest;
}

globalThis.generalPage = { longestSlice };
