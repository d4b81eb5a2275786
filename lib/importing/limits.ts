/** Caps on what a file may ask of us (`quality/security.md` R-S-14). */
export const LIMITS = {
  fileBytes: 100 * 1024 * 1024,
  unpackedBytes: 1024 * 1024 * 1024,
  /** Unpacked bytes for one packed byte, over the whole file. */
  unpackedRatio: 200,
  rows: 1_100_000,
  columns: 500,
  cellCharacters: 32_767,
  /** One row with its quotes; more is a quote that never ends. */
  rowCharacters: 4_000_000,
} as const;
