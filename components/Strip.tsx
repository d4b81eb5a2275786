import { useEffect, useState } from 'preact/hooks';
import { language } from '../lib/locales/language';
import type { Opener } from './opener';
import { StripBody } from './StripBody';
import type { Opened } from './StripOpened';
import { StripOpening } from './StripOpening';
import type { StripAct, StripView } from './stripView';

export interface StripProps {
  readonly view: StripView;
  /** Measured behind the strip: the CRM's theme, not the system's. */
  readonly theme: 'light' | 'dark';
  readonly act: (act: StripAct) => void;
}

/** The strip on a client or deal page. It chooses its layout by its own width (container queries in `StripLayout.css`). */
export function Strip({ view, theme, act }: StripProps) {
  const [opened, setOpened] = useState<Opened>();
  const owner = view.kind === 'client' ? view.name : view.kind;
  // Another client or another state closes what was open.
  useEffect(() => setOpened(undefined), [owner]);

  const opener: Opener = {
    openPlace: opened?.place,
    toggle: (place, opens, anchor) => setOpened(opened?.place === place ? undefined : { place, opens, anchor }),
  };
  const close = () => {
    opened?.anchor.focus({ preventScroll: true });
    setOpened(undefined);
  };
  return (
    <div class="strip-box" data-theme={theme} lang={language.value}>
      {view.kind === 'opening' ? (
        <StripOpening />
      ) : (
        <StripBody view={view} opened={opened} opener={opener} act={act} onClose={close} />
      )}
    </div>
  );
}
