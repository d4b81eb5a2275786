import { bindingLimits, requestText } from './en/offers.json' with { type: 'json' };
import variables from './en/variables.json' with { type: 'json' };
import { requestWordsOf } from './requestWords';

export const requestWords = requestWordsOf({ bindingLimits, requestText }, variables);
