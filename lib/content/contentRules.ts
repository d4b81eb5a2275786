import type { PlayRule } from '../domain/content/play';
import type { ReasonRule } from '../domain/content/reason';
import { dayOutcomes } from '../domain/day/dayOutcomes';
import type { ReadyCatalogue } from '../domain/offer/catalogue';
import type { OutcomeRule } from '../domain/outcome/outcomeRule';
import offers from './rules/offers.json' with { type: 'json' };
import outcomes from './rules/outcomes.json' with { type: 'json' };
import plays from './rules/plays.json' with { type: 'json' };
import reasons from './rules/reasons.json' with { type: 'json' };

/** The shipped rules without a word: all that a worker needs to compute dates, offers and limits. */
export const reasonRules = reasons.reasons as readonly ReasonRule[];
export const playRules = plays.plays as unknown as readonly PlayRule[];
export const outcomeRules = outcomes.outcomes as unknown as readonly OutcomeRule[];
/** Every outcome a row of the log may bear: those of talks and those of the list of the day. */
export const loggedOutcomes: readonly OutcomeRule[] = [...outcomeRules, ...dayOutcomes];
export const readyCatalogues = offers.catalogue as unknown as readonly ReadyCatalogue[];
