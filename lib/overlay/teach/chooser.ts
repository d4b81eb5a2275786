import type { PointedView } from '../../../components/teach/teachView';
import { textOf } from '../../crm/taught/elements';
import type { Day } from '../../domain/day';
import type { TeachField, TeachingDraft } from '../../domain/taught/teaching';
import { type Candidates, candidates } from './candidates';

/** How the element was come by; elements themselves do not outlive the page's next drawing. */
type Way =
  | { readonly by: 'proposal' }
  | { readonly by: 'keys'; readonly index: number }
  | { readonly by: 'pointer'; readonly element: Element };

/** The one thing on the page that would be taken now. */
export class Chooser {
  private way: Way = { by: 'proposal' };
  private found: Candidates = { elements: [], proposed: undefined };

  constructor(private readonly today: Day) {}

  /** Another thing is asked for, or the page has changed. */
  look(field: TeachField, { deals }: TeachingDraft): void {
    this.found = candidates(field, deals, this.today);
    if (this.way.by === 'pointer' && !this.way.element.isConnected) this.way = { by: 'proposal' };
  }

  startAgain(): void {
    this.way = { by: 'proposal' };
  }

  over(element: Element): void {
    this.way = { by: 'pointer', element };
  }

  move(by: 1 | -1): void {
    const { elements } = this.found;
    const now = this.element ? elements.indexOf(this.element) : -1;
    const start = now < 0 && by < 0 ? 0 : now;
    const index = elements.length === 0 ? 0 : (start + by + elements.length) % elements.length;
    this.way = { by: 'keys', index };
    const { element } = this;
    if (element && !isInSight(element)) element.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  get element(): Element | undefined {
    if (this.way.by === 'pointer') return this.way.element;
    return this.way.by === 'keys' ? this.found.elements[this.way.index] : this.found.proposed;
  }

  view(): PointedView | undefined {
    const { element, way } = this;
    if (!element) return undefined;
    const position = way.by === 'keys' ? { n: way.index + 1, of: this.found.elements.length } : undefined;
    return { text: textOf(element).slice(0, 120), position, isProposed: way.by === 'proposal' };
  }
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
