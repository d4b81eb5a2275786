import type { CatalogueProblem } from '../../../lib/domain/offer/checkCatalogue';
import { offers_problem } from '../../../lib/locales/messages/messages';

/** Why an offer or a limit cannot be saved, in one sentence. */
export function catalogueProblemText({ field, why }: CatalogueProblem): string {
  return offers_problem({ why: why === 'missing' ? `missing-${field}` : why });
}
