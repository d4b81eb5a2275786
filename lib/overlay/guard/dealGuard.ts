import type { GuardAct } from '../../../components/guard/guardView';
import { type DiscountField, discountField, discountText } from '../../crm/discount/discountField';
import type { Handover } from '../handover';
import { keepMounted } from '../keepMounted';
import { copyText } from '../panel/copyText';
import { type RecordPage, rootOf } from '../recordPage';
import { watchPage } from '../watchPage';
import { DealTerms, type Terms, type TermsTools } from './dealTerms';
import { GuardLine, type GuardMaker } from './guardLine';
import { type GuardActs, type GuardWords, guardViewOf } from './guardViewOf';

type GuardTools = TermsTools & Pick<Handover, 'hear' | 'isHere' | 'life'>;

/** What a key elsewhere on the page has changed is looked at this long after it, milliseconds. */
const SOON_MS = 300;

const UNTOUCHED: GuardActs = { requested: undefined, isCopied: false };

/** The discount of one deal while its page is open: README.md. Ends with its signal. */
export class DealGuard {
  private readonly line: GuardLine;
  private readonly terms: DealTerms;
  private field: DiscountField | undefined;
  private known: Terms | undefined;
  private acts = UNTOUCHED;
  /** Values that were warned of, the one that is shown last. */
  private readonly warned: string[] = [];
  private isAsking = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly opened: RecordPage,
    private readonly tools: GuardTools,
    maker: GuardMaker,
    private readonly words: GuardWords,
    private readonly signal: AbortSignal,
  ) {
    this.line = new GuardLine(maker, (act) => this.act(act));
    this.terms = new DealTerms(opened, tools, signal);
  }

  begin(): void {
    const { signal } = this;
    signal.addEventListener('abort', () => {
      clearTimeout(this.timer);
      this.line.leave();
    });
    // What has just come into the page may be the line of our next version, and no frame may show both.
    const lookAtLife = (): undefined => void this.tools.life.isOver();
    keepMounted(({ ofLooks }) => this.line.standBeside(this.field, ofLooks), lookAtLife, signal);
    watchPage(() => this.look(), signal);
    const options = { signal, capture: true, passive: true };
    document.addEventListener('input', ({ target }) => this.typed(target), options);
    document.addEventListener('change', ({ target }) => this.typed(target), options);
    const changed = () => {
      this.terms.forget();
      this.look();
    };
    this.tools.hear('changed', changed, signal);
    this.look();
  }

  /** The page may show another field, sum or client. */
  private look(): void {
    if (this.signal.aborted) return;
    const root = this.tools.isHere(this.opened) ? rootOf(this.opened) : undefined;
    this.field = root && discountField(this.opened.rule, root);
    if (root && this.field) void this.ask(root);
    this.draw();
  }

  /** A key in the discount is answered at once; one elsewhere may have changed the sum. */
  private typed(target: EventTarget | null): void {
    clearTimeout(this.timer);
    if (target === this.field?.value) this.draw();
    else this.timer = setTimeout(() => this.look(), SOON_MS);
  }

  /** Without an answer there is no line: what may be given is never guessed. */
  private async ask(root: Element): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    this.known = await this.terms.now(root).catch(nothing);
    this.isAsking = false;
    if (!this.signal.aborted) this.draw();
  }

  private draw(): void {
    const { field, known } = this;
    const typed = field && discountText(field);
    if (typed !== this.warned.at(-1)) this.acts = UNTOUCHED;
    const view =
      field &&
      known &&
      guardViewOf(known, { typed, unit: field.unit }, this.words, this.acts, (value) => this.isNew(value));
    this.line.show(view);
    this.line.standBeside(field, false);
  }

  /** A value is said aloud once, however often the line is drawn with it and comes back to it. */
  private isNew(value: string): boolean {
    if (this.warned.at(-1) === value) return this.warned.indexOf(value) === this.warned.length - 1;
    this.warned.push(value);
    return this.warned.indexOf(value) === this.warned.length - 1;
  }

  private act(act: GuardAct): void {
    if (act.kind === 'copy') void this.copy(act.text);
    else this.acted({ requested: this.warned.at(-1), isCopied: false });
  }

  private async copy(text: string): Promise<void> {
    const isCopied = await copyText(text, this.line.box);
    this.acted({ ...this.acts, isCopied });
  }

  private acted(acts: GuardActs): void {
    this.acts = acts;
    if (!this.signal.aborted) this.draw();
  }
}

function nothing(): undefined {}
