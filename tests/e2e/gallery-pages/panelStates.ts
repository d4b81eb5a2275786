import type { CallPage, CallView } from '../../../components/panel/callView';
import type { ChoiceView, ReasonChoices } from '../../../components/panel/talkViews';
import type { Language } from '../../../lib/domain/language';

/** The panel in every state, with invented words of a call. */
export const panelStates = [
  'start',
  'startFull',
  'otherReasons',
  'outsideHours',
  'feedback',
  'reasons',
  'branch',
  'phrase',
  'ending',
  'offer',
  'offerService',
  'offerNone',
  'offerGoods',
  'over',
  'within',
  'message',
  'messageEmail',
  'messageRefused',
  'voicemail',
  'outcomes',
  'outcome',
  'outcomeFields',
  'saved',
  'doNotContact',
  'noAnswer',
  'opening',
] as const;
export type PanelState = (typeof panelStates)[number];

export function panelState(state: PanelState, language: Language): CallView {
  const words = wordsOf(language);
  const page = pageOf(state, words);
  return {
    client: {
      name: words.client,
      status: state === 'opening' || state === 'doNotContact' ? undefined : 'sleeping',
      valueClass: state === 'opening' || state === 'doNotContact' ? undefined : 'B',
      person: words.person,
      silentDays: state === 'opening' || state === 'doNotContact' ? undefined : 73,
    },
    step: stepOf(page),
    page,
    silent: state === 'ending' ? undefined : { made: 1, most: 3 },
    today: '2026-11-24',
    copied: state === 'offerService' ? 'offer' : undefined,
    toast: state === 'saved' ? { text: words.saved, secondsLeft: 9 } : undefined,
  };
}

function stepOf(page: CallPage): CallView['step'] {
  if (page.kind === 'reasons' || page.kind === 'branch') return 'reason';
  if (page.kind === 'offer' || page.kind === 'over') return 'offer';
  if (page.kind === 'message') return 'message';
  return page.kind === 'outcome' ? 'outcome' : 'start';
}

type Words = ReturnType<typeof wordsOf>;

function pageOf(state: PanelState, words: Words): CallPage {
  switch (state) {
    case 'start':
    case 'startFull':
    case 'otherReasons':
    case 'outsideHours':
    case 'feedback':
    case 'saved':
      return startPage(state, words);
    case 'reasons':
      return { kind: 'reasons', reasons: reasonsOf(words, 'price', false) };
    case 'branch':
    case 'phrase':
    case 'ending':
      return branchPage(state, words);
    case 'offer':
    case 'offerService':
    case 'offerNone':
    case 'offerGoods':
      return offerPage(state, words);
    case 'over':
    case 'within':
      return {
        kind: 'over',
        reason: words.price,
        asked: state === 'over' ? '10 %' : '4 %',
        currency: 'RUB',
        askedMinor: state === 'over' ? 620_000 : 248_000,
        promiseMinor: 300_000,
        say: words.overSay,
        request: words.request,
      };
    case 'message':
    case 'messageEmail':
    case 'messageRefused':
    case 'voicemail':
      return messagePage(state, words);
    case 'outcomes':
    case 'outcome':
    case 'outcomeFields':
      return outcomePage(state, words);
    case 'doNotContact':
      return { kind: 'closed', why: 'doNotContact', text: words.barred };
    case 'noAnswer':
      return { kind: 'closed', why: 'noAnswer', text: words.noAnswer };
    case 'opening':
      return { kind: 'closed', why: 'opening', text: '' };
  }
}

function reasonsOf(words: Words, chosen: string | undefined, areOthersOpen: boolean): ReasonChoices {
  return { first: words.reasons, others: words.otherReasons, chosen, areOthersOpen };
}

function startPage(state: PanelState, words: Words): CallPage {
  const isFeedback = state === 'feedback';
  return {
    kind: 'start',
    unsaid: state === 'startFull' ? 'firm' : undefined,
    held: state === 'outsideHours' ? words.outsideHours : undefined,
    isFeedback,
    lines: isFeedback
      ? [
          { role: 'opinion', text: words.opinion },
          { role: 'permission', text: words.permission },
        ]
      : [
          { role: 'who', text: words.who },
          { role: 'question', text: words.question },
          { role: 'next', text: words.next },
        ],
    consents: isFeedback ? words.consents : [],
    consentGiven: undefined,
    reasons: reasonsOf(words, undefined, state === 'otherReasons'),
    more: [{ role: 'voicemail', text: words.voicemail }],
    isFull: state === 'startFull',
  };
}

function branchPage(state: PanelState, words: Words): CallPage {
  const isEnding = state === 'ending';
  return {
    kind: 'branch',
    reason: isEnding ? words.irritated : words.price,
    lines: isEnding
      ? [
          { role: 'say', text: words.sorry },
          { role: 'ask', text: words.newsAllowed },
        ]
      : [{ role: 'ask', text: words.priceAsk }],
    objections: words.objections,
    openObjection: state === 'branch' ? 'noMoney' : undefined,
    common: words.objections.slice(0, 2).map((one) => ({ ...one, id: `common-${one.id}` })),
    isCommonOpen: state === 'phrase',
    noAnswer: {
      isOpen: state === 'phrase',
      prompt: words.phrasePrompt,
      say: words.phraseSay,
      phrase: words.phrase,
    },
    advice: isEnding ? [] : [words.advice],
    isEnding,
  };
}

function offerPage(state: PanelState, words: Words): CallPage {
  if (state === 'offerNone' || state === 'offerGoods') {
    const isNone = state === 'offerNone';
    return {
      kind: 'offer',
      reason: words.price,
      ordered: isNone ? undefined : { bought: [words.bought], chosen: '', isNarrowed: true },
      closed: isNone ? 'noConsent' : 'otherCategory',
      ladder: [],
      offer: undefined,
      isCheaperFirst: false,
    };
  }
  const isService = state === 'offerService';
  return {
    kind: 'offer',
    reason: words.price,
    ordered: {
      bought: [words.bought, words.longBought],
      chosen: isService ? words.bought : undefined,
      isNarrowed: false,
    },
    closed: undefined,
    ladder: ['news', 'service', 'gift', 'discount'],
    isCheaperFirst: !isService,
    offer: {
      code: isService ? 'check' : 'percent',
      step: isService ? 'service' : 'discount',
      kind: isService ? 'service' : 'discount',
      label: isService ? words.service : words.discount,
      promiseMinor: isService ? undefined : 300_000,
      currency: 'RUB',
      percent: isService ? undefined : 5,
      until: isService ? undefined : '2026-12-24',
      binding: isService ? undefined : words.binding,
      costMinor: isService ? 40_000 : 300_000,
      costMinutes: undefined,
      paysAfter: 1,
      oneOf: 2254,
      month: isService ? undefined : { leftMinor: 2_100_000, limitMinor: 3_000_000 },
      netMinor: 2_000_000,
      isMarginAssumed: isService,
      isHabit: !isService,
      category: isService ? undefined : { rule: 'bought', bought: [words.bought, words.longBought] },
      earlier: isService
        ? { label: words.discount, isSame: false, on: '2026-03-03', end: 'bought', endedOn: '2026-03-10' }
        : { label: words.discount, isSame: true, on: '2026-03-03', end: 'nothing', endedOn: '2026-04-02' },
      say: isService ? words.serviceSay : words.offerSay,
      blanks: isService ? [{ key: 'serviceName', label: words.blank, value: '' }] : [],
    },
  };
}

function messagePage(state: PanelState, words: Words): CallPage {
  const isEmail = state === 'messageEmail';
  const way = ({ messageEmail: 'email', messageRefused: 'sms', voicemail: 'call' } as const)[state as 'voicemail'];
  const unsaid = state === 'voicemail' ? ('both' as const) : undefined;
  const shared = {
    kind: 'message' as const,
    ways: words.messageWays,
    way: way ?? ('messenger' as const),
    why: '',
    unsaid,
  };
  const bare = { subject: undefined, facts: [], best: undefined, offer: undefined, isTaken: false };
  if (state === 'messageRefused')
    return { ...shared, isAskedFor: false, closed: 'refused', drafts: [], draft: undefined };
  if (state === 'voicemail') {
    const draft = { ...bare, code: 'voicemail', text: words.voicemail };
    return { ...shared, isAskedFor: false, closed: undefined, drafts: [], draft };
  }
  return {
    ...shared,
    isAskedFor: !isEmail,
    closed: isEmail ? 'barred' : 'noConsent',
    why: isEmail ? words.barredToday : '',
    drafts: words.drafts,
    draft: {
      code: isEmail ? 'howWasIt' : 'missedYou',
      subject: isEmail ? words.subject : undefined,
      text: isEmail ? words.letter : words.missedYou,
      facts: [{ label: words.lastPurchase, value: words.lastPurchaseOn }],
      best: isEmail ? { from: '17:00', to: '19:00' } : undefined,
      offer: undefined,
      isTaken: !isEmail,
    },
  };
}

function outcomePage(state: PanelState, words: Words): CallPage {
  const chosen = { outcomes: undefined, outcome: 'selfContact', outcomeFields: 'complaint' }[state as 'outcome'];
  return {
    kind: 'outcome',
    ways: state === 'outcome' ? words.messageWays : [],
    way: 'messenger',
    outcomes: { first: words.outcomes, others: words.otherOutcomes },
    areOthersOpen: state === 'outcomeFields',
    chosen,
    fields:
      state === 'outcome'
        ? [
            { code: 'graceWeeks', type: 'weeks', label: words.graceWeeks, value: '2', choices: [] },
            { code: 'agreedDate', type: 'day', label: words.agreedDate, value: '2026-12-08', choices: [] },
          ]
        : [
            { code: 'whatWasWrong', type: 'text', label: words.whatWasWrong, value: '', choices: [] },
            { code: 'preferredWay', type: 'choice', label: words.preferredWay, value: 'email', choices: words.ways },
          ],
    missing: state === 'outcomeFields' ? ['whatWasWrong'] : [],
    closing: words.closing,
    note: words.note,
    nextOn: '2026-12-08',
    isSaving: false,
  };
}

function wordsOf(language: Language) {
  const m = (ru: string, en: string) => (language === 'ru' ? ru : en);
  const choice = (code: string, ru: string, en: string): ChoiceView => ({ code, label: m(ru, en) });
  const objection = (id: string, says: string, answer: string, outcome?: ChoiceView) => ({ id, says, answer, outcome });
  return {
    client: m('ООО «Ромашка»', 'Daisy Ltd'),
    person: m('Ирина Соколова', 'Irene Wells'),
    who: m(
      'Здравствуйте, Ирина! Это Пётр, «Северный свет». 12 сентября вы брали у нас расходники.',
      'Hello, Irene! This is Peter from Northern Light. You bought supplies from us on 12 September.',
    ),
    question: m('Что понравилось, а что было не так?', 'What did you like, and what was not right?'),
    next: m('Могу собрать заказ сегодня. Удобно?', 'I can put an order together today. Is that fine?'),
    messageWays: [
      { code: 'call', label: m('Автоответчик', 'Voicemail') },
      { code: 'messenger', label: m('Сообщение', 'Message') },
      { code: 'sms', label: 'SMS' },
      { code: 'email', label: m('Письмо', 'E-mail') },
    ] as const,
    outsideHours: m(
      'В офисе 21:40. Звонки по рабочим дням с 09:00 до 20:00.',
      'It is 21:40 at the office. Calls are made on working days from 09:00 to 20:00.',
    ),
    barredToday: m('Недавно с клиентом уже говорили: 15 ноября.', 'The client was contacted recently: 15 November.'),
    drafts: [
      choice('missedYou', 'Не удалось дозвониться', 'Could not reach the client'),
      choice('howWasIt', 'Вопрос спящему: как всё прошло', 'Question to a sleeper: how was it'),
      choice('permission', 'Вопрос о согласии', 'Asking for permission'),
    ],
    subject: m('Один вопрос о прошлом разе', 'One question about last time'),
    letter: m(
      'Здравствуйте, Ирина!\nПоследний заказ — 12 сентября. Что понравилось, а что хотелось бы иначе?\nПётр, «Северный свет»',
      'Hello Irene,\nYour last order was on 12 September. What did you like, and what could be better?\nPeter, Northern Light',
    ),
    missedYou: m(
      'Здравствуйте, Ирина! Это Пётр, «Северный свет». Не удалось до вас дозвониться. Можно ответить прямо здесь.',
      'Hello, Irene! This is Peter, Northern Light. I couldn’t reach you by phone. You can answer right here.',
    ),
    lastPurchase: m('День последней покупки', 'Day of the last purchase'),
    lastPurchaseOn: m('12 сентября', '12 September'),
    bought: m('картриджи', 'cartridges'),
    longBought: m(
      'Расходные материалы и запасные части для печатающей техники',
      'Consumables and spare parts for printing equipment',
    ),
    voicemail: m(
      'Здравствуйте, Ирина! Это ваш менеджер. Хочу узнать, как всё прошло в прошлый раз. Перезванивать не нужно, попробую ещё раз.',
      'Hello, Irene! This is your account manager. I’d like to ask how it went last time. No need to call back; I’ll try again.',
    ),
    opinion: m('Как вам прошлый заказ? Хотим понять, что улучшить.', 'How was your last order? We want to improve.'),
    permission: m('Можно иногда звонить вам с новостями?', 'May we call you sometimes with news?'),
    consents: [
      choice('call', 'Да, можно', 'Yes, you may'),
      choice('none', 'Нет', 'No'),
      choice('email', 'Только почта', 'E-mail only'),
      choice('messenger', 'Только сообщения', 'Messages only'),
    ],
    reasons: [
      choice('forgot', 'Забыли о нас', 'Forgot about us'),
      choice('unknownRange', 'Не знали, что это у нас есть', 'Didn’t know we have it'),
      choice('competitor', 'Другой поставщик', 'Another supplier'),
      choice('weMoved', 'Мы переехали', 'We moved'),
      choice('neededOnce', 'Было нужно один раз', 'Needed it once'),
      choice('ourFault', 'Не понравилось: мы', 'Disliked it: us'),
      choice('price', 'Дорого или нет денег', 'Price or money'),
      choice('gone', 'Переезд или закрытие', 'Moved away or closed'),
    ],
    otherReasons: [
      choice('inconvenient', 'Неудобно записаться, доехать или дозвониться', 'Hard to book, reach or get to'),
      choice('doNotContact', 'Просьба не звонить', 'Asked not to be called'),
      choice('other', 'Другая причина', 'Another reason'),
    ],
    price: choice('price', 'Дорого или нет денег', 'Price or money'),
    irritated: choice('irritated', 'Разговор не к месту', 'Bad moment for a talk'),
    priceAsk: m('Понимаю. А дорого по сравнению с чем?', 'I see. Expensive compared with what?'),
    objections: [
      objection(
        'cheaper',
        m('У других дешевле.', 'Others are cheaper.'),
        m('С чем сравнить, чтобы честно?', 'What shall I compare it with?'),
      ),
      objection(
        'noMoney',
        m('Сейчас нет денег.', 'No money now.'),
        m('Тогда не тороплю. Когда вернуться к разговору?', 'Then there is no hurry. When shall I call back?'),
        choice('callBack', 'Перезвонить', 'Call back'),
      ),
      objection(
        'more',
        m('Дайте скидку больше.', 'Give a bigger discount.'),
        m('Узнаю и отвечу до четверга.', 'I will ask and answer by Thursday.'),
      ),
      objection(
        'stop',
        m('Не звоните больше.', 'Stop calling me.'),
        m('Хорошо, больше не звоним.', 'All right, no more calls.'),
        choice('doNotContact', 'Просьба не звонить', 'Asked not to be called'),
      ),
    ],
    phrasePrompt: m(
      'Запишите фразу клиента, руководитель допишет.',
      'Note the client’s phrase and the head will add one.',
    ),
    phraseSay: m(
      'Хороший вопрос, узнаю точно и вернусь с ответом.',
      'Good question. I’ll find out and come back to you.',
    ),
    phrase: m('Ваш курьер не поднимается на этаж', 'Your courier does not come upstairs'),
    advice: m('Не начинайте со скидки: её не просили.', 'Don’t open with a discount nobody asked for.'),
    sorry: m('Простите, что не вовремя. Хорошего дня!', 'Sorry for the bad timing. Have a good day!'),
    newsAllowed: m('Новости присылать на почту или лучше не надо?', 'Shall we e-mail news, or rather not?'),
    discount: m('Скидка на заказ', 'Discount on an order'),
    service: m('Проверка оборудования без оплаты', 'A free check of the equipment'),
    binding: m(
      'Больше нельзя: потолок предложения. 5 % от 62 000 ₽ было бы 3 100 ₽.',
      'No more: the offer’s own cap. 5% of ₽62,000 would be ₽3,100.',
    ),
    offerSay: m(
      'При заказе до 24 декабря сделаем пять процентов, до трёх тысяч рублей. Подойдёт?',
      'If you order by 24 December, we take off five percent, up to three thousand. Would that do?',
    ),
    serviceSay: m('Приедем и проверим оборудование без оплаты.', 'We’ll come and check the equipment for free.'),
    blank: m('Что за сервис', 'Which service'),
    overSay: m(
      'Три тысячи могу подтвердить сейчас. Про остальное спрошу и отвечу до четверга.',
      'Three thousand I can confirm now. I will ask about the rest and answer by Thursday.',
    ),
    request: m(
      'ООО «Ромашка», класс B, спит. Просит 6 200 ₽ (10 %) вместо 3 000 ₽. Маржа заказа 18 600 ₽, после скидки останется 12 400 ₽.',
      'Daisy Ltd, class B, sleeping. Asks for ₽6,200 (10%) instead of ₽3,000. Order margin ₽18,600, after the discount ₽12,400.',
    ),
    outcomes: [
      choice('willBuy', 'Купит', 'Will buy'),
      choice('selfContact', 'Обещает связаться', 'Will contact us'),
      choice('callBack', 'Перезвонить', 'Call back'),
      choice('noAnswer', 'Нет ответа', 'No answer'),
      choice('reasonNoReturn', 'Причина ясна, не вернётся', 'Reason known, won’t return'),
      choice('alreadyBought', 'Покупка уже есть', 'Already bought'),
      choice('irritated', 'Разговор не к месту', 'Bad moment'),
      choice('doNotContact', 'Просьба не звонить', 'Asked not to be called'),
    ],
    otherOutcomes: [
      choice('complaint', 'Есть замечание', 'Complaint taken'),
      choice('handOver', 'Передать коллеге или руководителю', 'Hand over to a colleague or the head'),
    ],
    graceWeeks: m('Если не свяжется, напомнить через', 'If not, remind in'),
    agreedDate: m('Когда обещает связаться', 'When they said they would call'),
    whatWasWrong: m('Что было не так', 'What was wrong'),
    preferredWay: m('Как удобнее', 'Preferred way'),
    ways: [choice('call', 'Звонок', 'Call'), choice('email', 'Почта', 'E-mail')],
    closing: m('Хорошо, жду вас. Связаться со мной: 8 800 000-00-00.', 'All right. You can reach me on 020 0000 0000.'),
    note: m(
      '24.11.2026, звонок. Причина: дорого. Обещает связаться, напомнить 8 декабря. Предложено: скидка до 3 000 ₽ до 24.12.',
      '24/11/2026, call. Reason: price. Will contact us, reminder on 8 December. Offered: discount up to ₽3,000 until 24/12.',
    ),
    saved: m('Записано: обещает связаться, напомним 8 декабря', 'Saved: will contact us, reminder on 8 December'),
    barred: m(
      'Отмечено 12 ноября. Снять может только руководитель.',
      'Noted on 12 November. Only the head may lift it.',
    ),
    noAnswer: m('Слова и данные на месте; попробуйте ещё раз.', 'Words and data are safe; try once more.'),
  };
}
