const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Draws a lot for a text: always the same one, spread evenly over whole numbers from 0 to 2³² − 1. FNV-1a, then the
 * finalizer of MurmurHash3: texts that differ in their last letter alone would else draw lots side by side.
 */
export function lotOf(text: string): number {
  let hash = OFFSET;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
