export interface ProgressProps {
  readonly value: number;
  readonly max: number;
  readonly label: string;
}

/** Moves in the steps of what was really done; never by itself. */
export function Progress({ value, max, label }: ProgressProps) {
  const done = Math.min(Math.max(value, 0), max);
  return (
    <span class="bar" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuenow={done} aria-valuemax={max}>
      <i style={{ width: `${max > 0 ? Math.round((done / max) * 100) : 0}%` }} />
    </span>
  );
}
