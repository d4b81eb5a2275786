import type { Channel } from '../content/condition';
import type { OfferStep } from '../offer/offer';
import type { OutcomeNeed } from '../outcome/outcomeRule';

export const talkSteps = ['start', 'reason', 'offer', 'message', 'outcome'] as const;
export type TalkStep = (typeof talkSteps)[number];

/** A call under way: what has been said and chosen so far. Plain data, kept after every change until it is recorded. */
export interface Talk {
  /** Instant at which it was begun, ISO 8601. */
  readonly startedAt: string;
  readonly step: TalkStep;
  /** The user has closed the panel or put it aside: it does not come back open by itself. */
  readonly isAside?: boolean;
  /** Code of the reason the client gave; kept even if the talk ends here. */
  readonly reason?: string;
  /** Code of the answer to the question for permission. */
  readonly consent?: string;
  /** The objection whose answer is open. */
  readonly objection?: string;
  /** What the client said and nobody had an answer to. */
  readonly phrase?: string;
  /** What is ordered: a category the client has bought, or `NEW_GOODS`; absent: not said. */
  readonly category?: string;
  /** The step of the ladder that is looked at. */
  readonly offerStep?: OfferStep;
  /** Steps of the ladder that were proposed and refused, in their order. */
  readonly refused: readonly OfferStep[];
  /** What the client asks for above the offer, as it was typed; absent: he does not. */
  readonly asked?: string;
  /** What the manager filled into the words of an offer, by variable. */
  readonly blanks: Readonly<Record<string, string>>;
  /** Code of the offer whose words were taken to be said. */
  readonly offered?: string;
  /** The way this contact takes, as it was chosen; absent: a call. */
  readonly way?: Channel;
  /** Code of the message that is looked at. */
  readonly draft?: string;
  /** Code of the message whose words were taken to be sent. */
  readonly taken?: string;
  /** Code of the outcome. */
  readonly outcome?: string;
  /** What the outcome needs to be known, as it was typed. */
  readonly fields: Readonly<Partial<Record<OutcomeNeed, string>>>;
}

export type TalkAct =
  | { readonly kind: 'step'; readonly step: TalkStep }
  | { readonly kind: 'aside'; readonly isAside: boolean }
  | { readonly kind: 'reason'; readonly code: string }
  | { readonly kind: 'consent'; readonly code: string }
  | { readonly kind: 'objection'; readonly id: string }
  | { readonly kind: 'phrase'; readonly text: string }
  /** Absent: it is not known what is ordered. */
  | { readonly kind: 'category'; readonly category?: string }
  | { readonly kind: 'offerStep'; readonly step: OfferStep }
  | { readonly kind: 'refused'; readonly step: OfferStep }
  | { readonly kind: 'blank'; readonly key: string; readonly value: string }
  | { readonly kind: 'asksMore' }
  | { readonly kind: 'asked'; readonly text: string }
  | { readonly kind: 'offered'; readonly code: string }
  | { readonly kind: 'way'; readonly way: Channel }
  | { readonly kind: 'draft'; readonly code: string }
  | { readonly kind: 'taken'; readonly code: string; readonly way: Channel }
  | { readonly kind: 'outcome'; readonly code: string }
  | { readonly kind: 'field'; readonly code: OutcomeNeed; readonly value: string };

/** Characters kept of one typed text. */
const LONGEST = 300;

export function newTalk(startedAt: string): Talk {
  return { startedAt, step: 'start', refused: [], blanks: {}, fields: {} };
}

/** True where nothing has been chosen yet: such a talk is not worth keeping. */
export function isUntouched({ reason, consent, phrase, category, offered, taken, outcome }: Talk): boolean {
  return [reason, consent, phrase, category, offered, taken, outcome].every((chosen) => chosen === undefined);
}

/** The talk after one act of the manager. */
export function talkAfter(talk: Talk, act: TalkAct): Talk {
  switch (act.kind) {
    case 'step':
      return { ...talk, step: act.step };
    case 'aside':
      return { ...talk, isAside: act.isAside };
    case 'reason':
      return afterReason(talk, act.code);
    case 'consent':
      return { ...talk, consent: act.code };
    case 'objection':
      return talk.objection === act.id ? without(talk, 'objection') : { ...talk, objection: act.id };
    case 'phrase':
      return { ...talk, phrase: act.text.slice(0, LONGEST) };
    case 'category':
      return afterCategory(talk, act.category?.slice(0, LONGEST));
    case 'offerStep':
      return { ...without(talk, 'asked'), offerStep: act.step };
    case 'refused':
      return afterRefusal(talk, act.step);
    case 'blank':
      return { ...talk, blanks: { ...talk.blanks, [act.key]: act.value.slice(0, LONGEST) } };
    case 'asksMore':
      return talk.asked === undefined ? { ...talk, asked: '' } : without(talk, 'asked');
    case 'asked':
      return { ...talk, asked: act.text.slice(0, LONGEST) };
    case 'offered':
      return { ...talk, offered: act.code };
    case 'way':
      return { ...without(talk, 'draft'), way: act.way };
    case 'draft':
      return { ...talk, draft: act.code };
    case 'taken':
      return { ...talk, way: act.way, draft: act.code, taken: act.code };
    case 'outcome':
      return { ...talk, step: 'outcome', outcome: act.code };
    case 'field':
      return { ...talk, fields: { ...talk.fields, [act.code]: act.value.slice(0, LONGEST) } };
  }
}

/** Its branch opens at once; what belonged to another reason is forgotten. */
function afterReason(talk: Talk, reason: string): Talk {
  if (talk.reason === reason) return { ...talk, step: 'reason' };
  const { objection: _o, offerStep: _s, asked: _a, offered: _of, ...rest } = talk;
  return { ...rest, step: 'reason', reason, refused: [] };
}

/** Another order has other offers: what was said to be offered on the one before is forgotten. */
function afterCategory(talk: Talk, category: string | undefined): Talk {
  if (talk.category === category) return talk;
  const { category: _c, asked: _a, offered: _of, ...rest } = talk;
  return { ...rest, ...(category !== undefined && { category }) };
}

/** The next step of the ladder comes into view. */
function afterRefusal({ offerStep: _s, asked: _a, offered: _of, ...rest }: Talk, step: OfferStep): Talk {
  return rest.refused.includes(step) ? rest : { ...rest, refused: [...rest.refused, step] };
}

function without<Key extends 'objection' | 'asked' | 'draft'>(talk: Talk, key: Key): Talk {
  const { [key]: _, ...rest } = talk;
  return rest as Talk;
}
