import { noteWordsOf } from './noteWords';
import outcomes from './ru/outcomes.json' with { type: 'json' };
import reasons from './ru/reasons.json' with { type: 'json' };
import variables from './ru/variables.json' with { type: 'json' };

export const noteWords = noteWordsOf('ru', { outcomes, reasons, variables });
