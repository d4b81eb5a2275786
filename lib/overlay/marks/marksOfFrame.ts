import type { Language } from '../../domain/language';
import type { RowMark } from '../../domain/rowMark';
import { followAddress } from '../address';
import type { Handover } from '../handover';
import { randomTag } from '../host';
import { rowReader } from './askedRow';
import { CellSheet } from './cellSheet';
import { KnownMarks } from './knownMarks';
import { ListMarks } from './listMarks';
import { type ListPage, listPage } from './listPage';
import { HOST_STYLE, MarkHost, type MarkLook } from './markHost';
import { sharedStyle } from './sharedStyle';

export interface MarksLook {
  readonly look: MarkLook;
  readonly css: string;
  /** Open only in the build that tests look into. */
  readonly mode: ShadowRootMode;
}

type FrameTools = Pick<Handover, 'adapter' | 'ask' | 'hear' | 'life'>;

/** The marks of one frame, through all the lists it shows: one `ListMarks` each, the last one ended before the next. */
export class MarksOfFrame {
  private readonly known: KnownMarks;
  private readonly tag = randomTag();
  private readonly style;
  private page: ListPage | undefined;
  private list: ListMarks | undefined;
  private ending = new AbortController();

  constructor(
    private readonly tools: FrameTools,
    private readonly look: MarksLook,
    /** Ends these marks: with the extension, the connection of the site, or marks in another language. */
    private readonly end: AbortSignal,
  ) {
    this.known = new KnownMarks(tools.ask, () => this.list?.later());
    this.style = sharedStyle(HOST_STYLE + look.css);
  }

  /** `language` is that of this script; the script of another one is called when the user chooses it. */
  begin(language: Language): void {
    const { ask, hear } = this.tools;
    const call = () => void ask('wantPart', { part: 'marks' }).catch(ignored);
    hear('languageChanged', (chosen) => chosen.language === language || call(), this.end);
    hear('changed', () => this.known.forget(), this.end);
    // What was changed while the browser kept the page aside was told to nobody.
    addEventListener('pageshow', ({ persisted }) => persisted && this.known.forget(), { signal: this.end });
    this.end.addEventListener('abort', () => this.ending.abort());
    this.moveTo(new URL(location.href));
    followAddress((address) => this.moveTo(address), this.end);
  }

  /** The mark drawn at a point of the viewport, over or beside an element of the page. Reads the layout. */
  markAt(around: Element, x: number, y: number): RowMark | undefined {
    return this.list?.markAt(around, x, y);
  }

  /** A new address of the same kind of list is the same list: sorting, paging and filters change it all the time. */
  private moveTo(address: URL): void {
    const page = listPage(this.tools.adapter, address);
    if (page?.rule === this.page?.rule || this.end.aborted) return;
    this.ending.abort();
    this.ending = new AbortController();
    this.page = page;
    this.list = page && this.listOf(page, this.ending.signal);
  }

  private listOf(page: ListPage, end: AbortSignal): ListMarks {
    const { adapter, life } = this.tools;
    const { look, mode } = this.look;
    const makeHost = () => new MarkHost(this.tag, mode, this.style);
    const tools = { life, known: this.known, cells: new CellSheet(), look, makeHost, tag: this.tag };
    return new ListMarks(page, rowReader(page, adapter), tools, end);
  }
}

function ignored(): void {
  // The extension is gone or its background does not answer: the next list asks again.
}
