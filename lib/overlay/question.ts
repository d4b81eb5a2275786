import type { Meaning } from '../../components/stripView';
import type { SiteAnswer } from '../domain/siteKnowledge';

/** What a page leaves open of how its site writes dates and sums; the answer holds for all pages of the site. */
export interface Question {
  readonly what: SiteAnswer['kind'];
  /** As the page has it; empty where the question is not about one text. */
  readonly text: string;
  readonly answers: readonly PossibleAnswer[];
}

interface PossibleAnswer {
  readonly answer: SiteAnswer;
  /** What the text would mean with it. */
  readonly means: Meaning;
}
