import type { TeachAct } from '../../../components/teach/teachView';
import { goBack, goOn, type TeachField, type TeachingDraft, teachFields, without } from '../../domain/taught/teaching';
import { withWord } from './pick';

const MOST_TITLE = 80;

export function fieldOf({ step }: TeachingDraft): TeachField | undefined {
  return teachFields.find((field) => field === step);
}

/** The draft after what the user has pressed; undefined for what changes nothing of it. */
export function changed(draft: TeachingDraft, act: TeachAct): TeachingDraft | undefined {
  const field = fieldOf(draft);
  switch (act.kind) {
    case 'skip':
      return goOn(field ? without(draft, field) : draft);
    case 'back':
      return goBack(draft);
    case 'next':
      return goOn(draft);
    case 'fix':
      return { ...draft, step: act.field, returnTo: draft.step === 'pages' ? 'pages' : 'look' };
    case 'toSave':
      return { ...draft, step: 'save' };
    case 'title':
      return { ...draft, title: act.title.slice(0, MOST_TITLE) };
    case 'dayOrder':
      return { ...draft, formats: { ...draft.formats, dayOrder: act.dayOrder } };
    case 'decimal':
      return { ...draft, formats: { ...draft.formats, decimal: act.decimal } };
    case 'currency':
      return withCurrency(draft, act.currency);
    case 'showsAll':
      return draft.deals && { ...draft, deals: { ...draft.deals, showsAll: act.all } };
    case 'word':
      return (
        draft.deals && {
          ...draft,
          deals: { ...draft.deals, words: withWord(draft.deals.words, act.word, act.meaning) },
        }
      );
    default:
      return undefined;
  }
}

function withCurrency(draft: TeachingDraft, chosen: string | undefined): TeachingDraft {
  const { currency: _, ...formats } = draft.formats;
  return { ...draft, formats: { ...formats, ...(chosen && { currency: chosen }) } };
}
