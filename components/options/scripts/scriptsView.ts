import type { Library } from '../../../lib/domain/content/library';
import type { ReasonFix } from '../../../lib/domain/content/reason';
import type { ScriptBook } from '../../../lib/domain/content/scriptBook';
import type { Language } from '../../../lib/domain/language';
import type { BookFileProblem, SavedBook } from '../../../lib/domain/script/bookFile';
import type { ObjectionPlace } from '../../../lib/domain/script/bookObjections';
import type { OpeningField } from '../../../lib/domain/script/bookOpenings';
import type { BookCodes } from '../../../lib/domain/script/checkBook';
import type { CallSheet } from '../../../lib/domain/talk/callSheet';
import type { UnansweredPhrase } from '../../../lib/domain/talk/unanswered';
import type { RulesState } from '../optionsView';

/** A phrase nobody had an answer to, as often as it was heard. */
export type HeardPhrase = UnansweredPhrase & { readonly times: number };

export interface ScriptsView {
  /** In which language the script is edited; not always that of the interface. */
  readonly language: Language;
  /** Of that language; undefined until it is loaded. */
  readonly library: Library | undefined;
  readonly codes: BookCodes;
  /** The script that is said; undefined: the shipped one. */
  readonly inUse: SavedBook | undefined;
  /** Kept versions, the latest first. */
  readonly versions: readonly Omit<SavedBook, 'scripts'>[];
  /** As it is edited; undefined while nothing differs. */
  readonly draft: ScriptBook | undefined;
  readonly saved: RulesState['outcome'];
  readonly file: { readonly kind: 'none' | 'taken' } | { readonly kind: 'refused'; readonly problem: BookFileProblem };
  /** What was put right, by reason. */
  readonly fixes: readonly ReasonFix[];
  /** Clients of today's list to look at the words with. */
  readonly clients: readonly { readonly key: string; readonly name: string }[];
  /** The one who is chosen; undefined: an example. */
  readonly client: { readonly key: string; readonly sheet: CallSheet } | undefined;
  readonly unanswered: readonly HeardPhrase[] | 'looking' | 'closed';
}

export interface ScriptsEvents {
  readonly onLanguage: (language: Language) => void;
  readonly onText: (where: string, text: string) => void;
  readonly onAddObjection: (place: ObjectionPlace, says: string) => void;
  /** One place further up. */
  readonly onMoveObjection: (place: ObjectionPlace, id: string) => void;
  readonly onRemoveObjection: (place: ObjectionPlace, id: string) => void;
  /** A copy of the opening with this code, to be made another. */
  readonly onAddOpening: (like: string) => void;
  readonly onOpeningFor: (code: string, field: OpeningField, values: readonly string[]) => void;
  /** One place further up. */
  readonly onMoveOpening: (code: string) => void;
  readonly onRemoveOpening: (code: string) => void;
  readonly onAddLine: (reason: string) => void;
  readonly onRemoveLine: (reason: string, line: number) => void;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
  /** 0: the shipped script. */
  readonly onUse: (version: number) => void;
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
  /** Undefined: an example. */
  readonly onClient: (key: string | undefined) => void;
}
