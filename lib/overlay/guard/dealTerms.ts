import type { OpenedLimit } from '../../bridge/messages';
import type { RecordRef } from '../../crm/adapter';
import { type OrderOnPage, orderOfDeal } from '../../crm/discount/orderOfDeal';
import type { Formats } from '../../crm/text/formats';
import type { Handover } from '../handover';
import { confirmedPage, payingClient } from '../payingClient';
import type { RecordPage } from '../recordPage';

/** The order of a deal and what may be given on it. */
export interface Terms {
  readonly order: OrderOnPage;
  readonly limit: OpenedLimit;
}

export type TermsTools = Pick<Handover, 'adapter' | 'ask' | 'bringReader'>;

interface Whose {
  readonly client: RecordRef;
  readonly formats: Pick<Formats, 'decimal' | 'currency'>;
}

/** The terms of one deal's page; the background is asked once for every sum that the page shows. */
export class DealTerms {
  private whose: Whose | undefined;
  private asked: string | undefined;
  private terms: Terms | undefined;

  constructor(
    private readonly opened: RecordPage,
    private readonly tools: TermsTools,
    private readonly signal: AbortSignal,
  ) {}

  /** Stored data or rules have changed. */
  forget(): void {
    this.whose = undefined;
    this.asked = undefined;
  }

  /** Undefined where the page names no payer and no sum, or nothing may be said of him. Rejects with `NoAnswer`. */
  async now(root: Element): Promise<Terms | undefined> {
    this.whose ??= await this.find();
    const order = this.whose && orderOfDeal(this.opened.rule, root, this.whose.formats);
    if (!this.whose || !order) return undefined;
    const asked = JSON.stringify(order);
    if (asked !== this.asked) {
      const limit = await this.tools.ask('dealLimit', { client: this.whose.client, order });
      this.terms = limit && { order, limit };
      this.asked = asked;
    }
    return this.terms;
  }

  /** Who pays, and how sums are written here; a sum without a currency is in that of his purchases. */
  private async find(): Promise<Whose | undefined> {
    const { adapter, ask } = this.tools;
    const page = await confirmedPage(this.opened, this.tools, this.signal);
    const client = page && (await payingClient(page, this.tools, this.signal));
    if (!client) return undefined;
    const [card, told] = await Promise.all([ask('clientCard', client), ask('siteKnowledge')]);
    if (!card) return undefined;
    const currency = adapter.formats.currency ?? told.currency ?? card.assessment.money?.currency;
    return { client, formats: { decimal: adapter.formats.decimal ?? told.decimal, currency } };
  }
}
