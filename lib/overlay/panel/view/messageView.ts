import type { DraftView, MessagePageView, WayView } from '../../../../components/panel/contactViews';
import type { ChoiceView } from '../../../../components/panel/talkViews';
import type { Channel, WrittenWay } from '../../../domain/content/condition';
import type { Draft } from '../../../domain/content/scriptBook';
import type { WallClock } from '../../../domain/policy/callHours';
import { isBestTime } from '../../../domain/script/bestTime';
import { lookupOf } from '../../../domain/script/spoken';
import { draftsBy, spokenDraft, spokenOpening, type Telling } from '../../../domain/script/talkScript';
import { namesOffer, type Values } from '../../../domain/script/values';
import { sheetBy } from '../../../domain/talk/writtenWays';
import { promisedNow } from './offerView';
import { barText, type Scene, tellingOf, unsaidOf } from './scene';

/** What the page of messages is drawn with, besides the call itself. */
export interface MessageSetting {
  readonly wayLabel: (way: Channel | 'voicemail') => string;
  /** Now, on the clock of this computer. */
  readonly clock: WallClock;
  /** Words for the voicemail of an attempt that was recorded a moment ago. */
  readonly left: string | undefined;
}

/** Ready words for who is not reached by a call, each checked by the policy for its own way. */
export function messageView(scene: Scene, setting: MessageSetting): MessagePageView {
  const { sheet } = scene;
  const voicemail = setting.left ?? spokenOpening(tellingOf(scene)).voicemail;
  const ways: readonly WayView[] = [
    ...(voicemail === undefined ? [] : [{ code: 'call' as const, label: setting.wayLabel('voicemail') }]),
    ...sheet.written.map(({ way }) => ({ code: way, label: setting.wayLabel(way) })),
  ];
  const way = wayNow(scene, setting.left !== undefined) ?? ways[0]?.code ?? 'call';
  const shared = {
    kind: 'message' as const,
    ways,
    way,
    isAskedFor: way === sheet.preferredWay,
    unsaid: unsaidOf(scene),
  };
  if (way === 'call') {
    return {
      ...shared,
      closed: undefined,
      why: '',
      drafts: [],
      draft: voicemail === undefined ? undefined : voice(voicemail),
    };
  }
  return { ...shared, ...writtenBy(way, { ...scene, sheet: sheetBy(sheet, way) }, setting) };
}

/** The way that was chosen; else, after an attempt, the voicemail; else the first one: the client's own, where he has one. */
function wayNow({ sheet, talk }: Scene, isAfterAttempt: boolean): Channel | undefined {
  const open: readonly Channel[] = sheet.written.map(({ way }) => way);
  if (talk.way !== undefined && (talk.way === 'call' || open.includes(talk.way))) return talk.way;
  if (isAfterAttempt) return 'call';
  return open[0];
}

function voice(text: string): DraftView {
  return { code: 'voicemail', subject: undefined, text, facts: [], best: undefined, offer: undefined, isTaken: false };
}

type Written = Pick<MessagePageView, 'closed' | 'why' | 'drafts' | 'draft'>;

function writtenBy(way: WrittenWay, scene: Scene, { clock }: MessageSetting): Written {
  const { sheet, talk } = scene;
  const consent = sheet.written.find((one) => one.way === way)?.consent;
  if (consent === 'refused') return { closed: 'refused', why: '', drafts: [], draft: undefined };
  const offered = promisedNow(scene);
  const bare = tellingOf(scene);
  const telling: Telling = { ...bare, values: { ...bare.values, ...offered?.values } };
  const drafts = draftsBy(telling, way);
  const chosen = drafts.find(({ code }) => code === talk.draft) ?? drafts[0];
  const reason = barText(scene);
  return {
    closed: consent === 'unknown' ? 'noConsent' : reason === undefined ? undefined : 'barred',
    why: consent === 'unknown' ? '' : (reason ?? ''),
    drafts: drafts.map(({ code, label }): ChoiceView => ({ code, label })),
    draft: chosen && written(chosen, way, telling, { offer: offered?.code, clock, scene }),
  };
}

function written(
  draft: Draft,
  way: WrittenWay,
  telling: Telling,
  { offer, clock, scene }: { readonly offer: string | undefined; readonly clock: WallClock; readonly scene: Scene },
): DraftView {
  const { hours } = scene.sheet.date;
  const said = spokenDraft(telling, draft);
  const templates = way === 'email' ? Object.values(draft.email ?? {}) : [draft.messenger ?? ''];
  const subject = way === 'email' ? said.email?.subject : undefined;
  return {
    code: draft.code,
    subject,
    text: (way === 'email' ? said.email?.body : said.messenger) ?? '',
    facts: factsOf(draft, telling),
    best: isBestTime(draft, clock, hours) ? undefined : (draft.bestHours ?? { from: hours.from, to: hours.to }),
    offer: templates.some(namesOffer) ? offer : undefined,
    isTaken: scene.talk.taken === draft.code,
  };
}

/** What is known, for a sentence of one's own (S3-21). */
function factsOf({ facts }: Draft, { values, speech }: Telling): DraftView['facts'] {
  const lookup = lookupOf(values, speech);
  return facts.flatMap((key) => {
    const label = speech.vocabulary.variables.find((variable) => variable.key === key)?.label;
    const value = values[key as keyof Values] === undefined ? undefined : lookup(key);
    return label === undefined || value === undefined ? [] : [{ label, value }];
  });
}
