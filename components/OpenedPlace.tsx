import { Component, createRef } from 'preact';
import type { DrawOpened, Opening, StripLater } from './stripView';

export interface OpenedPlaceProps {
  readonly opening: Opening;
  /** Brings what draws it: another script, because most strips are never opened. */
  readonly bring: () => Promise<StripLater>;
}

/** Where the strip's menu and formulas are drawn once their script is there; closed again where it cannot come. */
export class OpenedPlace extends Component<OpenedPlaceProps> {
  readonly #box = createRef<HTMLDivElement>();
  #draw: DrawOpened | undefined;

  override componentDidMount(): void {
    const { bring, opening } = this.props;
    bring().then(({ draw }) => {
      this.#draw = draw;
      this.#show(this.props.opening);
    }, opening.onClose);
  }

  override componentDidUpdate(): void {
    this.#show(this.props.opening);
  }

  override componentWillUnmount(): void {
    this.#show(undefined);
  }

  #show(opening: Opening | undefined): void {
    const box = this.#box.current;
    if (box) this.#draw?.(opening, box);
  }

  override render() {
    return <div ref={this.#box} class="opened" />;
  }
}
