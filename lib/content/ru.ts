import { libraryOf } from './library';
import glossary from './ru/glossary.json' with { type: 'json' };
import offers from './ru/offers.json' with { type: 'json' };
import outcomes from './ru/outcomes.json' with { type: 'json' };
import plays from './ru/plays.json' with { type: 'json' };
import reasons from './ru/reasons.json' with { type: 'json' };
import scripts from './ru/scripts.json' with { type: 'json' };
import variables from './ru/variables.json' with { type: 'json' };

export const library = libraryOf('ru', { scripts, reasons, plays, offers, outcomes, variables, glossary });
