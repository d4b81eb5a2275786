import type { IconShape } from './icons';

/** Decoration only: the word beside it, or the label of its button, says what it means. */
export function Icon({ shape, size = 16 }: { readonly shape: IconShape; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width={size >= 20 ? 1.25 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {shape.dashed && <path d={shape.dashed} stroke-dasharray="2.1 2.05" />}
      {shape.line && <path d={shape.line} />}
      {shape.filled && <path d={shape.filled} fill="currentColor" />}
    </svg>
  );
}
