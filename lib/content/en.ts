import glossary from './en/glossary.json' with { type: 'json' };
import offers from './en/offers.json' with { type: 'json' };
import outcomes from './en/outcomes.json' with { type: 'json' };
import plays from './en/plays.json' with { type: 'json' };
import reasons from './en/reasons.json' with { type: 'json' };
import scripts from './en/scripts.json' with { type: 'json' };
import variables from './en/variables.json' with { type: 'json' };
import { libraryOf } from './library';

export const library = libraryOf('en', { scripts, reasons, plays, offers, outcomes, variables, glossary });
