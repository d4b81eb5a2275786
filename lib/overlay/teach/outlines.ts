/** What an outline means: chosen now, shown before, a row that is read or not. */
type OutlineKind = 'pointed' | 'known' | 'read' | 'unread';

export interface Outlined {
  readonly element: Element;
  readonly kind: OutlineKind;
}

/** More rows than are in sight of anybody. */
const MOST = 400;

/** Frames drawn over elements of the page, in our own shadow root: the page itself is not touched. */
export class Outlines {
  private readonly drawn: { readonly outlined: Outlined; readonly frame: HTMLElement }[] = [];
  private asked: number | undefined;

  constructor(
    private readonly box: HTMLElement,
    signal: AbortSignal,
  ) {
    const options = { capture: true, passive: true, signal };
    addEventListener('scroll', () => this.later(), options);
    addEventListener('resize', () => this.later(), options);
    signal.addEventListener('abort', () => {
      if (this.asked !== undefined) cancelAnimationFrame(this.asked);
    });
  }

  show(all: readonly Outlined[]): void {
    for (const { frame } of this.drawn.splice(0)) frame.remove();
    for (const outlined of all.slice(0, MOST)) {
      const frame = document.createElement('div');
      frame.className = 'outline';
      frame.dataset['kind'] = outlined.kind;
      this.drawn.push({ outlined, frame });
    }
    this.place();
    this.box.append(...this.drawn.map(({ frame }) => frame));
  }

  private later(): void {
    this.asked ??= requestAnimationFrame(() => {
      this.asked = undefined;
      this.place();
    });
  }

  private place(): void {
    const places = this.drawn.map(({ outlined }) => outlined.element.getBoundingClientRect());
    for (const [index, { frame }] of this.drawn.entries()) {
      const { left = 0, top = 0, width = 0, height = 0 } = places[index] ?? {};
      const isSeen = width > 0 && height > 0 && top < innerHeight && top + height > 0;
      frame.hidden = !isSeen;
      Object.assign(frame.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    }
  }
}
