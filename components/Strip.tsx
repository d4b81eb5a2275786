import { Component } from 'preact';
import { getLocale } from '../lib/locales/messages/runtime';
import { StripBody } from './StripBody';
import { StripOpening } from './StripOpening';
import type { DrawOpened, Opening, StripAct, StripView } from './stripView';

export interface StripProps {
  readonly view: StripView;
  /** Measured behind the strip: the CRM's theme, not the system's. */
  readonly theme: 'light' | 'dark';
  readonly act: (act: StripAct) => void;
  /** Brings what draws the menu and the formulas; called early, when one is about to be opened. */
  readonly bringOpened: () => Promise<DrawOpened>;
}

/** `place` tells two numbers with the same formula apart. */
export type Opened = Pick<Opening, 'opens' | 'anchor'> & { readonly place: string };

interface StripState {
  readonly opened?: Opened | undefined;
}

/**
 * The strip on a client or deal page. It chooses its layout by its own width (container queries in
 * `StripLayout.css`). A class and not hooks: hooks would weigh 3 kB in every CRM page.
 */
export class Strip extends Component<StripProps, StripState> {
  override state: StripState = {};

  /** Another client or another state closes what was open. */
  override componentWillReceiveProps({ view }: StripProps): void {
    if (ownerOf(view) !== ownerOf(this.props.view)) this.setState({ opened: undefined });
  }

  readonly #toggle = (place: string, opens: Opened['opens'], anchor: HTMLElement) => {
    const isOpen = this.state.opened?.place === place;
    this.setState({ opened: isOpen ? undefined : { place, opens, anchor } });
  };

  readonly #close = () => {
    this.state.opened?.anchor.focus({ preventScroll: true });
    this.setState({ opened: undefined });
  };

  override render({ view, theme, act, bringOpened }: StripProps, { opened }: StripState) {
    return (
      <div class="strip-box" data-theme={theme} lang={getLocale()}>
        {view.kind === 'opening' ? (
          <StripOpening />
        ) : (
          <StripBody
            view={view}
            opened={opened}
            opener={{ openPlace: opened?.place, toggle: this.#toggle }}
            act={act}
            bringOpened={bringOpened}
            onClose={this.#close}
          />
        )}
      </div>
    );
  }
}

function ownerOf(view: StripView): string {
  return view.kind === 'client' ? `client ${view.name}` : view.kind;
}
