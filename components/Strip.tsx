import { Component } from 'preact';
import { getLocale } from '../lib/locales/messages/runtime';
import { StripBody } from './StripBody';
import { StripOpening } from './StripOpening';
import type { Opening, RareView, StripAct, StripLater, StripView } from './stripView';
import { isUsual, type StripLook, unbrought, usualLook } from './usualLook';

export interface StripProps {
  readonly view: StripView;
  /** Measured behind the strip: the CRM's theme, not the system's. */
  readonly theme: 'light' | 'dark';
  readonly act: (act: StripAct) => void;
  /** Brings what draws the menu, the formulas and rare looks; called early, when one is about to be opened. */
  readonly bringOpened: () => Promise<StripLater>;
}

/** `place` tells two numbers with the same formula apart. */
export type Opened = Pick<Opening, 'opens' | 'anchor'> & { readonly place: string };

interface StripState {
  readonly opened?: Opened | undefined;
  /** Draws rare looks; absent until one has been asked for. */
  readonly look?: StripLater['look'];
  /** The rare state whose look could not be brought. */
  readonly unbrought?: RareView;
}

/**
 * The strip on a client or deal page. It chooses its layout by its own width (container queries in
 * `StripLayout.css`). A class and not hooks: hooks would weigh 3 kB in every CRM page.
 */
export class Strip extends Component<StripProps, StripState> {
  override state: StripState = {};

  override componentDidMount(): void {
    this.#bringLook();
  }

  override componentDidUpdate(): void {
    this.#bringLook();
  }

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

  #bringLook(): void {
    const { view, bringOpened } = this.props;
    if (view.kind === 'opening' || isUsual(view) || this.state.look || this.state.unbrought === view) return;
    bringOpened().then(
      ({ look }) => this.setState({ look }),
      () => this.setState({ unbrought: view }),
    );
  }

  override render({ view, theme, act, bringOpened }: StripProps, { opened }: StripState) {
    const shown = this.#shown(view);
    return (
      <div class="strip-box" data-theme={theme} lang={getLocale()}>
        {shown ? (
          <StripBody
            {...shown}
            opened={opened}
            opener={{ openPlace: opened?.place, toggle: this.#toggle }}
            act={act}
            bringOpened={bringOpened}
            onClose={this.#close}
          />
        ) : (
          <StripOpening />
        )}
      </div>
    );
  }

  /** Undefined until there is something to say, and the words for it. */
  #shown(view: StripView): { readonly view: Opening['view']; readonly look: StripLook } | undefined {
    const { look, unbrought: failed } = this.state;
    if (view.kind === 'opening') return undefined;
    if (isUsual(view)) return { view, look: usualLook(view) };
    if (look) return { view, look: look(view) };
    if (failed !== view) return undefined;
    const said = unbrought(view);
    return { view: said, look: usualLook(said) };
  }
}

function ownerOf(view: StripView): string {
  return view.kind === 'client' ? `client ${view.name}` : view.kind;
}
