import type { Language } from '../../domain/language';
import type { Handover } from '../handover';
import type { RecordPage } from '../recordPage';
import { DealGuard } from './dealGuard';
import type { GuardMaker } from './guardLine';
import type { GuardWords } from './guardViewOf';

/** The guard of one frame, through all the deals it shows; pages of clients have none. */
export class GuardOfFrame {
  private ending = new AbortController();

  constructor(
    private readonly handover: Handover,
    private readonly maker: GuardMaker,
    private readonly words: GuardWords,
    /** Ends this guard: with the extension, or when one in another language takes its place. */
    private readonly end: AbortSignal,
  ) {}

  /** `language` is that of this script; the script of another one is called when the user chooses it. */
  begin(language: Language): void {
    const { ask, hear, follow } = this.handover;
    const call = () => void ask('wantPart', { part: 'guard' }).catch(ignored);
    hear('languageChanged', (chosen) => chosen.language === language || call(), this.end);
    this.end.addEventListener('abort', () => this.ending.abort());
    follow((opened) => this.open(opened), this.end);
  }

  private open(opened: RecordPage | undefined): void {
    this.ending.abort();
    if (opened?.page.kind !== 'deal' || this.end.aborted || this.handover.life.isOver()) return;
    this.ending = new AbortController();
    new DealGuard(opened, this.handover, this.maker, this.words, this.ending.signal).begin();
  }
}

function ignored(): void {
  // The extension is gone or its background does not answer: the line stays in the language it has.
}
