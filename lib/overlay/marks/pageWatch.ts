import { parentOf } from '../../crm/parentOf';
import { LOOKS } from '../keepMounted';

/** Attributes by which rows name their records; a page may have others, which its first rows tell. */
const NAMING = ['href', 'id', 'data-id', 'data-key', 'title', 'value'];

/** Rows asked for the attributes they are named by. */
const ROWS_LEARNT_FROM = 3;

/**
 * One observer for everything a list can change: rows that come and go, rows that become another record's, colours.
 * What is done about it is done once a frame; here it is only heard.
 */
export class PageWatch {
  private readonly observer: MutationObserver;
  private readonly naming = new Set(NAMING);
  private learnt = 0;
  private root: Element | undefined;

  constructor(heard: (changes: readonly MutationRecord[]) => void, end: AbortSignal) {
    this.observer = new MutationObserver((changes) => {
      heard(changes);
      this.settle();
    });
    end.addEventListener('abort', () => this.observer.disconnect());
    this.observe();
  }

  /** What we have changed ourselves is no news. */
  settle(): void {
    this.observer.takeRecords();
  }

  /** The list the page shows now; its surroundings tell of light and dark. */
  follow(root: Element | undefined): void {
    if (root === this.root) return;
    this.root = root;
    this.observe();
  }

  /** Watches the attributes in which a row of this page carries its id. */
  learn(row: Element, id: string): void {
    if (this.learnt >= ROWS_LEARNT_FROM) return;
    this.learnt++;
    const before = this.naming.size;
    for (const element of [row, ...row.querySelectorAll('*')]) {
      for (const { name, value } of element.attributes) {
        if (value.includes(id) && !LOOKS.includes(name)) this.naming.add(name);
      }
    }
    if (this.naming.size > before) this.observe();
  }

  private observe(): void {
    this.observer.disconnect();
    const attributeFilter = [...this.naming];
    this.observer.observe(document, { childList: true, subtree: true, characterData: true, attributeFilter });
    for (let around: Element | null | undefined = this.root; around; around = parentOf(around)) {
      this.observer.observe(around, { attributeFilter: LOOKS });
    }
  }
}

/** The page may have switched its colours. */
export function isOfLooks({ type, attributeName }: MutationRecord): boolean {
  return type === 'attributes' && attributeName !== null && LOOKS.includes(attributeName);
}
