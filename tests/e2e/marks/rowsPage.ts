import type { RowsCrm } from './rowsCrm';

function el(tag: string, attributes: Readonly<Record<string, string>>, ...children: (Node | string)[]): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

const STYLE = `
body { margin: 0; font: 14px/20px sans-serif; }
table { border-collapse: collapse; table-layout: auto; }
td { padding: 4px 12px; height: 22px; white-space: nowrap; }
td.check { position: sticky; left: 0; background: white; }
#board { display: flex; gap: 12px; align-items: flex-start; }
.column { width: 220px; }
.card { box-sizing: border-box; min-height: 60px; padding: 8px; margin-bottom: 8px; border: 1px solid silver; overflow: hidden; }
`;

/** Draws the small CRM and changes what is drawn in all the ways pages do. */
export class RowsPage {
  /** Records on the page, in their order. */
  shown: string[] = [];

  constructor(readonly crm: RowsCrm) {}

  get path(): string {
    return this.crm.flavour === 'table' ? '/list' : '/board';
  }

  draw(): void {
    const isTable = this.crm.flavour === 'table';
    const rows = this.shown.map((id) => this.rowOf(id));
    const list = isTable
      ? el('table', { id: 'list' }, el('tbody', { class: 'rows' }, ...rows))
      : el('div', { id: 'board' }, el('div', { class: 'column rows' }, ...rows), el('div', { class: 'column' }));
    document.body.replaceChildren(el('style', {}, STYLE), list);
  }

  /** Another page of the CRM, without any list. */
  drawCard(): void {
    document.body.replaceChildren(el('div', { id: 'card' }, 'A client'));
  }

  rows(): readonly HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>('tr[data-id], .card')];
  }

  row(index: number): HTMLElement | undefined {
    const rows = this.rows();
    return rows[index % rows.length];
  }

  /** The record a row shows at this moment. */
  recordOf(row: Element): string {
    return /\d+$/.exec(row.querySelector('a')?.getAttribute('href') ?? '')?.[0] ?? '';
  }

  rowOf(id: string): HTMLElement {
    const name = el('a', { href: `/records/${id}` }, this.crm.names.get(id) ?? '');
    if (this.crm.flavour === 'board') return el('div', { class: 'card', 'data-id': id }, name, el('br', {}), '100');
    const check = el('td', { class: 'check' }, el('input', { type: 'checkbox' }));
    return el('tr', { 'data-id': id }, check, el('td', { class: 'name' }, name), el('td', {}, 'Paris'));
  }

  /** The same elements with other contents, as lists do that draw only what is in view. */
  recycle(row: HTMLElement, id: string): void {
    const link = row.querySelector('a');
    row.setAttribute('data-id', id);
    link?.setAttribute('href', `/records/${id}`);
    const text = [...(link?.childNodes ?? [])].find((node) => node instanceof Text);
    if (text instanceof Text) text.data = this.crm.names.get(id) ?? '';
  }

  /** The row's contents drawn anew, with whatever stood in them gone. */
  redraw(row: HTMLElement): void {
    row.replaceChildren(...this.rowOf(this.recordOf(row)).childNodes);
  }
}
