import { readingsItem } from '../../lib/store/settings';
import { knowledgeOf } from '../../lib/store/sites';

/** Between two readings of news that nobody has asked for. */
const FRESH_MS = 15 * 60_000;

/**
 * What a page of a site that is open is to read by itself: the rest of what its tab has left, or news where the user
 * wants that. What he has paused himself, and what has failed, waits for him.
 */
export async function owedByItself(site: string): Promise<'rest' | 'news' | undefined> {
  const reading = (await readingsItem.getValue())[site];
  if (reading?.state === 'paused' && reading.failure === 'left') return 'rest';
  const isOld = Date.now() - Date.parse(reading?.endedAt ?? '') > FRESH_MS;
  return reading?.state === 'done' && isOld && (await knowledgeOf(site)).keepsFresh ? 'news' : undefined;
}
