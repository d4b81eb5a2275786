import { app_name } from '../lib/locales/messages/messages';
import { Icon } from './Icon';
import { clockIcon } from './icons';
import { Logo } from './Logo';
import { Skeleton } from './Skeleton';

/** Holds the strip's place and height while the page opens. */
export function StripOpening() {
  return (
    <section class="strip" data-tone="noData" aria-label={app_name()} aria-busy="true">
      <span class="who">
        <Logo />
        <span class="pill medium" data-tone="noData">
          <Icon shape={clockIcon} />
          <Skeleton width="44px" />
        </span>
      </span>
      <p class="say">
        <Skeleton width="46%" />
      </p>
    </section>
  );
}
