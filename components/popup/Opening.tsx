import { Skeleton } from '../Skeleton';

const WIDTHS = ['62%', '48%', '70%', '55%', '66%', '50%'];

/** Rows in their final size; they show only when the list takes longer than a moment. */
export function Opening() {
  return (
    <div class="opening" aria-busy="true">
      {WIDTHS.map((width) => (
        <div class="row" key={width}>
          <Skeleton width="16px" />
          <span class="name">
            <Skeleton width={width} />
          </span>
          <span class="sum">
            <Skeleton width="56px" />
          </span>
          <span class="why">
            <Skeleton width="45%" />
          </span>
        </div>
      ))}
    </div>
  );
}
