import type { Refusal } from '../../lib/bridge/messages';

type Saved = { readonly kind: 'saved' } | { readonly kind: 'refused'; readonly why: string };

/** How a message that saves something ended. */
export async function saved(asked: Promise<string | Refusal>): Promise<Saved> {
  const answer = await asked.catch((error: unknown) => ({ refused: String(error) }));
  return typeof answer === 'string' ? { kind: 'saved' } : { kind: 'refused', why: answer.refused };
}
