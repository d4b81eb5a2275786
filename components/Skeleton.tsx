/** Holds the place of a text that is on its way; `width` is any CSS length. */
export function Skeleton({ width }: { readonly width: string }) {
  return <span class="skeleton" style={{ width }} />;
}
