import { requestWordsOf } from './requestWords';
import { bindingLimits, requestText } from './ru/offers.json' with { type: 'json' };
import variables from './ru/variables.json' with { type: 'json' };

export const requestWords = requestWordsOf({ bindingLimits, requestText }, variables);
