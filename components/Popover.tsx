import { Component, type ComponentChildren, createRef } from 'preact';
import { popoverPlace } from './popoverPlace';

export interface PopoverProps {
  readonly anchor: HTMLElement;
  readonly label: string;
  readonly look: 'formula' | 'menu';
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/**
 * A dialog beside what opened it. It stands in the browser's top layer, so that no clipping and no stacking of the
 * CRM page can hide it, and it never moves the page. A class and not hooks: hooks would weigh 3 kB in every CRM page.
 */
export class Popover extends Component<PopoverProps> {
  readonly #box = createRef<HTMLDivElement>();
  readonly #life = new AbortController();

  override componentDidMount(): void {
    const box = this.#box.current;
    if (!box) return;
    const { anchor } = this.props;
    box.showPopover();
    place(box, anchor);
    box.focus({ preventScroll: true });
    keepPlaced(box, anchor, this.#life.signal);
    closeOutside(box, anchor, () => this.props.onClose(), this.#life.signal);
  }

  override componentWillUnmount(): void {
    this.#life.abort();
  }

  override render({ label, look, onClose, children }: PopoverProps) {
    return (
      <div
        ref={this.#box}
        popover="manual"
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        class={`pop ${look}`}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation(); // the CRM would close its own card on it
          onClose();
        }}
      >
        {children}
      </div>
    );
  }
}
function place(box: HTMLElement, anchor: HTMLElement): void {
  box.style.maxHeight = '';
  const viewport = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const { left, top, room } = popoverPlace(anchor.getBoundingClientRect(), box.getBoundingClientRect(), viewport);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
  box.style.maxHeight = `${room}px`;
}

function keepPlaced(box: HTMLElement, anchor: HTMLElement, signal: AbortSignal): void {
  const again = (event: Event) => {
    if (event.target !== box) place(box, anchor);
  };
  const grown = new ResizeObserver(() => place(box, anchor));
  grown.observe(box);
  signal.addEventListener('abort', () => grown.disconnect());
  window.addEventListener('scroll', again, { capture: true, passive: true, signal });
  window.addEventListener('resize', again, { signal });
}

/** Closes on a press or a focus anywhere but in the popover and on what opened it. */
function closeOutside(box: HTMLElement, anchor: HTMLElement, onClose: () => void, signal: AbortSignal): void {
  const root = box.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : undefined;
  const leave = (event: Event) => {
    const [target] = event.composedPath();
    // From outside a closed root everything inside it looks like its host; the root's own listener sees the rest.
    if (!(target instanceof Node) || target === host || box.contains(target) || anchor.contains(target)) return;
    onClose();
  };
  for (const place of host ? [root, document] : [document]) {
    place.addEventListener('pointerdown', leave, { capture: true, signal });
    place.addEventListener('focusin', leave, { capture: true, signal });
  }
}
