import outcomes from './en/outcomes.json' with { type: 'json' };
import reasons from './en/reasons.json' with { type: 'json' };
import variables from './en/variables.json' with { type: 'json' };
import { noteWordsOf } from './noteWords';

export const noteWords = noteWordsOf('en', { outcomes, reasons, variables });
