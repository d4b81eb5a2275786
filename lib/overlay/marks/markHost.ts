import type { RowMark } from '../../domain/rowMark';
import type { Theme } from '../theme';
import type { SharedStyle } from './sharedStyle';
import type { Spot } from './spot';

/** Draws a mark anew; the same for everybody of that status and class. */
export type MarkLook = (mark: RowMark) => HTMLElement;

/** The page's own rules reach the host and nothing below. It has no size, and no event ever has it as its target. */
export const HOST_STYLE = `
:host { all: initial !important; position: absolute !important; left: 0 !important; top: 0 !important; width: 0 !important; height: 0 !important; pointer-events: none !important; }
.place { position: absolute; }
`;

/** One mark in the page: its element and what stands inside. */
export class MarkHost {
  readonly element: HTMLElement;
  private readonly place = document.createElement('div');
  private shown: RowMark | undefined;

  constructor(tag: string, mode: ShadowRootMode, style: SharedStyle) {
    this.element = document.createElement(tag);
    const root = this.element.attachShadow({ mode });
    style(root);
    this.place.className = 'place';
    root.append(this.place);
  }

  show(mark: RowMark, look: MarkLook): void {
    if (this.shown?.status === mark.status && this.shown.valueClass === mark.valueClass) return;
    this.shown = mark;
    this.place.replaceChildren(look(mark));
  }

  standAt({ left, top, isSmall, isOver }: Spot, theme: Theme): void {
    const { style, dataset } = this.place;
    style.left = `${left}px`;
    style.top = `${top}px`;
    dataset['theme'] = theme;
    this.place.toggleAttribute('data-small', isSmall);
    this.place.toggleAttribute('data-over', isOver);
  }

  /** Where it is drawn now, in the viewport. Reads the layout. */
  box(): DOMRect | undefined {
    return this.place.firstElementChild?.getBoundingClientRect();
  }
}
