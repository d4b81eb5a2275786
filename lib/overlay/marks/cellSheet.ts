import { parentOf } from '../../crm/parentOf';
import { randomTag } from '../host';

/**
 * Marks stand where the flow of their cell ends and go with it, wherever it is moved. Only where something between the
 * cell and what it is placed by scrolls on its own would they stay behind: there the cell is made to hold them. Our
 * attribute, which has another name in every page, and a sheet of ours tell it; both go with the marks. Making a cell
 * hold costs the browser a walk through the whole list, so that it is done nowhere else.
 */
export class CellSheet {
  private readonly attribute = randomTag();
  private readonly css = `[${this.attribute}] { position: relative }`;
  private sheet: CSSStyleSheet | undefined;
  private element: HTMLStyleElement | undefined;
  private isHolding = false;
  private readonly scrolled = new Map<Element, boolean>();

  /** True where the cell has to be held. Reads the layout. */
  isLoose(cell: Element): boolean {
    return !cell.hasAttribute(this.attribute) && !holds(cell) && this.isScrolled(parentOf(cell));
  }

  /** To be called before each look at the page: what is around the cells is the same for all of them. */
  lookAgain(): void {
    this.scrolled.clear();
  }

  private isScrolled(around: Element | null): boolean {
    if (!around || around === document.body || around === document.documentElement) return false;
    const known = this.scrolled.get(around);
    if (known !== undefined) return known;
    const answer = !holds(around) && (scrolls(around) || this.isScrolled(parentOf(around)));
    this.scrolled.set(around, answer);
    return answer;
  }

  hold(cell: Element): void {
    this.isHolding = true;
    this.apply();
    cell.setAttribute(this.attribute, '');
  }

  release(cell: Element): void {
    cell.removeAttribute(this.attribute);
  }

  remove(): void {
    for (const cell of document.querySelectorAll(`[${this.attribute}]`)) this.release(cell);
    this.element?.remove();
    if (this.sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    this.sheet = undefined;
    this.isHolding = false;
  }

  /** Pages set their own sheets anew, and ours has to come back. */
  apply(): void {
    if (!this.isHolding) return;
    if (this.element?.isConnected || (this.sheet && document.adoptedStyleSheets.includes(this.sheet))) return;
    try {
      this.sheet ??= new CSSStyleSheet();
      this.sheet.replaceSync(this.css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    } catch {
      this.sheet = undefined;
      this.element ??= document.createElement('style');
      this.element.textContent = this.css;
      document.head.append(this.element);
    }
  }
}

/** What is placed absolutely inside is placed by this element (CSS Positioned Layout, "containing block"). */
function holds(element: Element): boolean {
  const { position, transform, filter, perspective, contain, willChange } = getComputedStyle(element);
  const isMoved = transform !== 'none' || filter !== 'none' || perspective !== 'none';
  return (
    position !== 'static' || isMoved || /paint|layout|strict|content/.test(contain) || /transform/.test(willChange)
  );
}

/** Pages with scroll bars of their own scroll what has none. */
function scrolls(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  if ([overflowX, overflowY].every((overflow) => overflow === 'visible' || overflow === 'clip')) return false;
  return element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
}
