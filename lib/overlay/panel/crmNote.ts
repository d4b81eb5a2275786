import type { NoteWords } from '../../domain/content/noteWords';
import type { Language } from '../../domain/language';

export interface NoteTools {
  /** Undefined where the CRM is in the language of the panel, or in none that can be told. */
  readonly noteLanguage: () => Language | undefined;
  readonly bringNote: (language: Language) => Promise<NoteWords>;
}

/** The words of the note in the language of the CRM, brought once there is something to note. */
export class CrmNote {
  /** Undefined: those of the panel's language serve, or none have come. */
  words: NoteWords | undefined;
  private isCalled = false;

  constructor(
    private readonly tools: NoteTools,
    private readonly signal: AbortSignal,
    /** Called once the words are there. */
    private readonly came: () => void,
  ) {}

  bring(): void {
    if (this.isCalled) return;
    this.isCalled = true;
    const language = this.tools.noteLanguage();
    if (language !== undefined) this.tools.bringNote(language).then((words) => this.take(words), ignored);
  }

  private take(words: NoteWords): void {
    if (this.signal.aborted) return;
    this.words = words;
    this.came();
  }
}

function ignored(): void {
  // The note is then in the language of the panel.
}
