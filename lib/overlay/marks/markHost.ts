import type { RowMark } from '../../domain/rowMark';
import type { Theme } from '../theme';
import type { SharedStyle } from './sharedStyle';
import { type Point, paddingOf, type Spot } from './spot';

/** Draws a mark anew; the same for everybody of that status and class. */
export type MarkLook = (mark: RowMark) => HTMLElement;

/** The page's own rules reach the host and nothing below. It has no size, and no event ever has it as its target. */
export const HOST_STYLE = `
:host { all: initial !important; display: block !important; position: absolute !important; width: 0 !important; height: 0 !important; pointer-events: none !important; }
.place { position: absolute; left: 0; top: 0; }
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
    this.place.style.visibility = 'hidden';
    root.append(this.place);
  }

  show(mark: RowMark, look: MarkLook): void {
    if (this.shown?.status === mark.status && this.shown.valueClass === mark.valueClass) return;
    this.shown = mark;
    this.place.replaceChildren(look(mark));
  }

  /** Where the flow of the cell puts the host, CSS pixels from the cell's padding box. Reads the layout. */
  originIn(cell: HTMLElement): Point {
    const { left, top, scale } = paddingOf(cell);
    const box = this.element.getBoundingClientRect();
    return { left: (box.left - left) / scale, top: (box.top - top) / scale };
  }

  /** Without an origin it waits unseen until that can be measured. */
  standAt({ left, top, isSmall, isOver }: Spot, origin: Point | undefined, theme: Theme): void {
    const { style, dataset } = this.place;
    style.visibility = origin ? 'visible' : 'hidden';
    // Moved after it was laid out: the page around it has nothing to lay out again.
    if (origin) style.transform = `translate(${Math.round(left - origin.left)}px, ${Math.round(top - origin.top)}px)`;
    dataset['theme'] = theme;
    this.place.toggleAttribute('data-small', isSmall);
    this.place.toggleAttribute('data-over', isOver);
  }

  /** Where it is drawn now, in the viewport. Reads the layout. */
  box(): DOMRect | undefined {
    return this.place.firstElementChild?.getBoundingClientRect();
  }
}
