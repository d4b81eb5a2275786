import {
  act_options,
  act_retry,
  act_right,
  act_teach,
  act_wrong,
  count_deals,
  say_doubt,
  say_otherwise,
  say_unanswerable,
  say_unconfirmed,
  say_unconfirmed_none,
  trouble_say,
  trouble_word,
  word_barred,
  word_doubt,
  word_unconfirmed,
} from '../lib/locales/messages/messages';
import { answerLabel } from './answerLabel';
import { barredText } from './barredText';
import { formatDaysAgo } from './formatDay';
import {
  clockIcon,
  doubtfulIcon,
  globeIcon,
  type IconShape,
  infoIcon,
  lockIcon,
  noContactIcon,
  sessionIcon,
  unknownIcon,
} from './icons';
import { compose, type Sentence, slot } from './sentence';
import type { BarredView, DoubtView, RareView, StoppedView, UnconfirmedView } from './stripView';
import { type StripLook, withKept } from './usualLook';

/** Longest text of a page that the strip repeats. */
const QUOTED_LENGTH = 120;

type RareTrouble = StoppedView['why'];

/** The looks that few pages come to: brought when one does. */
export function rareLook(view: RareView): StripLook {
  switch (view.kind) {
    case 'barred':
      return barredLook(view);
    case 'unconfirmed':
      return unconfirmedLook(view);
    case 'doubt':
      return doubtLook(view);
    case 'stopped':
      return {
        tone: 'noData',
        icon: troubleIcon[view.why],
        word: trouble_word({ why: view.why }),
        sentence: [withKept(trouble_say({ why: view.why }), view)],
        pillOpens: 'state',
        buttons: [troubleButton(view.why)],
      };
  }
}

/** No class, no money, no rhythm and no button. */
function barredLook({ barredOn, assessment }: BarredView): StripLook {
  return {
    tone: 'former',
    icon: noContactIcon,
    word: word_barred(),
    sentence: [barredText(barredOn, assessment.today)],
    pillOpens: 'state',
    buttons: [],
  };
}

function unconfirmedLook({ seen, lastOn, today }: UnconfirmedView): StripLook {
  const deals = count_deals({ n: seen });
  return {
    tone: 'noData',
    icon: unknownIcon,
    word: word_unconfirmed(),
    sentence: [
      lastOn === undefined
        ? say_unconfirmed_none({ deals })
        : say_unconfirmed({ deals, ago: formatDaysAgo(lastOn, today) }),
    ],
    pillOpens: 'state',
    buttons: [
      { label: act_right(), act: { kind: 'answer', code: 'right' } },
      { label: act_wrong(), act: { kind: 'answer', code: 'wrong' } },
    ],
  };
}

function doubtLook({ what, text, answers }: DoubtView): StripLook {
  return {
    tone: 'due',
    icon: doubtfulIcon,
    word: word_doubt(),
    sentence: doubtSentence({ what, text, answers }),
    pillOpens: 'state',
    buttons: answers.map(({ code, means }) => ({ label: answerLabel(means), act: { kind: 'answer', code } })),
  };
}

function doubtSentence({ what, text, answers }: Omit<DoubtView, 'kind'>): Sentence {
  if (text === '') return [say_otherwise({ what })];
  const say = answers.length > 0 ? say_doubt({ what, text: slot(0) }) : say_unanswerable({ text: slot(0) });
  return compose(say, { quoted: text.slice(0, QUOTED_LENGTH) });
}

const troubleIcon: Readonly<Record<RareTrouble, IconShape>> = {
  signedOut: sessionIcon,
  forbidden: lockIcon,
  busy: clockIcon,
  network: globeIcon,
  changed: doubtfulIcon,
  halfLoaded: clockIcon,
  storageFull: infoIcon,
  newerSchema: lockIcon,
  locked: lockIcon,
  baseLost: doubtfulIcon,
  restoring: clockIcon,
  damaged: doubtfulIcon,
  cannotOpen: clockIcon,
  misread: unknownIcon,
  outdated: doubtfulIcon,
};

/** What the options can mend. */
const toOptions: readonly RareTrouble[] = ['storageFull', 'newerSchema', 'locked', 'baseLost', 'restoring', 'damaged'];

function troubleButton(why: RareTrouble): StripLook['buttons'][number] {
  if (toOptions.includes(why)) return { label: act_options(), act: { kind: 'openOptions' } };
  if (why === 'misread' || why === 'outdated') return { label: act_teach(), act: { kind: 'teachHere' } };
  return { label: act_retry(), act: { kind: 'retry' } };
}
