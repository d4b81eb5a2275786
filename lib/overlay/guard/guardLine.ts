import type { GuardAct, GuardView } from '../../../components/guard/guardView';
import type { DiscountField } from '../../crm/discount/discountField';
import { placeBeside } from '../../crm/discount/placeBeside';
import { Attachment } from '../attachment';
import type { Host } from '../host';
import { type Theme, themeBehind } from '../theme';

/** What the script of the guard gives: an element of ours and how it is drawn. Undefined view: nothing. */
export interface GuardMaker {
  readonly makeHost: () => Host;
  readonly draw: (box: HTMLElement, view: GuardView | undefined, theme: Theme, act: (act: GuardAct) => void) => void;
}

/** The one line of a deal: where it stands and what it shows. */
export class GuardLine {
  private readonly host: Host;
  private readonly attachment: Attachment;
  private view: GuardView | undefined;
  private theme: Theme = 'light';

  constructor(
    private readonly maker: GuardMaker,
    private readonly act: (act: GuardAct) => void,
  ) {
    this.host = maker.makeHost();
    this.attachment = new Attachment(this.host.element);
  }

  /** Inside our shadow root, for what has to be put there for a moment. */
  get box(): HTMLElement {
    return this.host.box;
  }

  show(view: GuardView | undefined): void {
    this.view = view;
    this.maker.draw(this.host.box, view, this.theme, this.act);
  }

  /** Puts it beside the field, unless there is nothing to say; gives the element that stands in the page. */
  standBeside(field: DiscountField | undefined, looksChanged: boolean): Element | undefined {
    const { element } = this.host;
    const stood = element.isConnected;
    const place = this.view && field?.value.isConnected ? placeBeside(field) : undefined;
    if (!this.attachment.standAt(place, performance.now())) return undefined;
    const theme = looksChanged || !stood ? themeBehind(element) : this.theme;
    if (theme !== this.theme) {
      this.theme = theme;
      this.show(this.view);
    }
    return element;
  }

  leave(): void {
    this.show(undefined);
    this.host.element.remove();
  }
}
