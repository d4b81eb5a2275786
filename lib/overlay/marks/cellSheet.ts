import { randomTag } from '../host';

/**
 * Makes a cell what marks in it are placed by, without moving anything in it. Only our attribute, which has another
 * name in every page, and a sheet of ours tell it; both go with the marks. Cells that are placed already, such as
 * sticky columns, are left as they are.
 */
export class CellSheet {
  private readonly attribute = randomTag();
  private readonly css = `[${this.attribute}] { position: relative }`;
  private sheet: CSSStyleSheet | undefined;
  private element: HTMLStyleElement | undefined;

  /** True where the cell has to be held. Reads the layout. */
  isLoose(cell: Element): boolean {
    return !cell.hasAttribute(this.attribute) && getComputedStyle(cell).position === 'static';
  }

  hold(cell: Element): void {
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
  }

  /** Pages set their own sheets anew, and ours has to come back. */
  apply(): void {
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
