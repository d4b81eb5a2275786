import type { CallAct, CallPage } from './callView';
import type { ChoiceView, ReasonChoices } from './talkViews';

/** The keys of what stands on a page, in the order in which it is drawn; `0` is the way out of a list. */
export type KeyActs = readonly { readonly key: string; readonly act: CallAct }[];

/** Nine items of a list have digits; what comes behind them is reached by Tab. */
const DIGITS = 9;

export function keyActs(page: CallPage): KeyActs {
  switch (page.kind) {
    case 'start':
      return page.consents.length > 0 ? numbered(page.consents, consent) : reasonKeys(page.reasons);
    case 'reasons':
      return reasonKeys(page.reasons);
    case 'branch':
      return [
        ...numbered(page.objections, ({ id }) => ({ kind: 'objection', id })),
        { key: '0', act: { kind: 'noAnswer' } },
      ];
    case 'message':
      return numbered(page.drafts, draft);
    case 'outcome':
      return [...numbered(page.outcomes.first, outcome), { key: '0', act: { kind: 'otherOutcomes' } }];
    default:
      return [];
  }
}

/** The key of an act as the page says it; undefined: none. */
export function keyOf(keys: KeyActs, wanted: CallAct): string | undefined {
  const text = JSON.stringify(wanted);
  return keys.find(({ act }) => JSON.stringify(act) === text)?.key;
}

function reasonKeys({ first }: ReasonChoices): KeyActs {
  return [...numbered(first, reason), { key: '9', act: { kind: 'otherReasons' } }];
}

function numbered<Item>(items: readonly Item[], act: (item: Item) => CallAct): KeyActs {
  return items.slice(0, DIGITS).map((item, i) => ({ key: String(i + 1), act: act(item) }));
}

const reason = ({ code }: ChoiceView): CallAct => ({ kind: 'reason', code });
const consent = ({ code }: ChoiceView): CallAct => ({ kind: 'consent', code });
const draft = ({ code }: ChoiceView): CallAct => ({ kind: 'draft', code });
const outcome = ({ code }: ChoiceView): CallAct => ({ kind: 'outcome', code });
