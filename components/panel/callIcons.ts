import type { IconShape } from '../icons';

/** Icons of the call, on the grid of `icons.ts`; only the panel's script and the options carry them. */
const PHONE =
  'M5.5 2.75 3.6 3.1c-.5.1-.85.5-.85 1C2.95 9.1 6.9 13.05 11.9 13.25c.5 0 .9-.35 1-.85l.35-1.9-2.9-1.3-1.3 1.3C7.3 9.7 6.3 8.7 5.5 6.95l1.3-1.3Z';
const BUBBLE = 'M2.5 3.25h11v7.5H8L5 13.25v-2.5H2.5Z';
const RING = 'M2 8a6 6 0 1 0 12 0 6 6 0 1 0 -12 0Z';

export const phoneIcon: IconShape = { line: PHONE };
export const gripIcon: IconShape = { line: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01' };
export const collapseIcon: IconShape = {
  line: 'M3.75 2.75h8.5a1.5 1.5 0 0 1 1.5 1.5v7.5a1.5 1.5 0 0 1-1.5 1.5h-8.5a1.5 1.5 0 0 1-1.5-1.5v-7.5a1.5 1.5 0 0 1 1.5-1.5ZM10.25 2.75v10.5M5 5.9 7.1 8 5 10.1',
};
export const copyIcon: IconShape = {
  line: 'M7 5.5h5A1.5 1.5 0 0 1 13.5 7v5.25a1.5 1.5 0 0 1-1.5 1.5H7a1.5 1.5 0 0 1-1.5-1.5V7A1.5 1.5 0 0 1 7 5.5ZM10.5 5.25V3.5c0-.7-.55-1.25-1.25-1.25h-5.5c-.7 0-1.25.55-1.25 1.25v6c0 .7.55 1.25 1.25 1.25h1.5',
};
const calendarIcon: IconShape = {
  line: 'M4 3.5h8A1.5 1.5 0 0 1 13.5 5v7a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V5A1.5 1.5 0 0 1 4 3.5ZM2.5 6.75h11M5.25 1.9v3M10.75 1.9v3',
};
export const noContactIcon: IconShape = { line: `${RING}M3.9 3.9l8.2 8.2` };
export const noAnswerIcon: IconShape = { line: `${PHONE}M10.25 2.5l3.25 3.25M13.5 2.5l-3.25 3.25` };
const envelopeIcon: IconShape = {
  line: 'M3.5 3.25h9A1.5 1.5 0 0 1 14 4.75v6.5a1.5 1.5 0 0 1-1.5 1.5h-9a1.5 1.5 0 0 1-1.5-1.5v-6.5a1.5 1.5 0 0 1 1.5-1.5ZM2.5 4.5 8 8.75l5.5-4.25',
};
export const bubbleIcon: IconShape = { line: BUBBLE };
const dotsIcon: IconShape = { line: `${BUBBLE}M5.5 7h.01M8 7h.01M10.5 7h.01` };
const callBackIcon: IconShape = {
  line: `${PHONE}M9 4.25a2.75 2.75 0 1 0 5.5 0 2.75 2.75 0 1 0-5.5 0M11.75 3v1.35l.9.6`,
};
const willCallIcon: IconShape = { line: `${PHONE}M13.75 2.25 10.25 5.75M10.25 3v2.75H13` };
const bagIcon: IconShape = { line: 'M3.25 5.5h9.5l.75 8.25h-11ZM5.6 7.25V4.4a2.4 2.4 0 0 1 4.8 0v2.85' };
const stopIcon: IconShape = { line: `${PHONE}M2.25 13.75 13.75 2.25` };
export const stormIcon: IconShape = {
  line: 'M4.75 9.25a2.75 2.75 0 0 1-.3-5.48A3.75 3.75 0 0 1 11.6 3.6a2.85 2.85 0 0 1 .15 5.65M8.9 7.25 7 10.25h2.4l-1.6 3.5',
};
const willBuyIcon: IconShape = {
  line: 'M4 3.5h8A1.5 1.5 0 0 1 13.5 5v7a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V5A1.5 1.5 0 0 1 4 3.5ZM5.25 1.9v3M10.75 1.9v3M5.6 9.2l1.75 1.75 3.1-3.5',
};
const notReturningIcon: IconShape = { line: `${RING}M5.25 8h5.5` };
const dislikedIcon: IconShape = {
  line: 'M5.25 9.25V2.75h6c.65 0 1.2.45 1.3 1.05l.85 3.9c.2.8-.45 1.55-1.3 1.55H9.5l.45 3c.1.7-.45 1.25-1.1 1.25L5.25 9.25H2.75v-6.5h2.5',
};
const forgotIcon: IconShape = {
  line: 'M4.75 10.25a2.75 2.75 0 0 1-.3-5.48A3.75 3.75 0 0 1 11.6 4.6a2.85 2.85 0 0 1 .15 5.65ZM5.6 12.4h.01M3.9 14.2h.01',
};
const movedAwayIcon: IconShape = {
  line: 'M3.5 5h9A1.5 1.5 0 0 1 14 6.5V12a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12V6.5A1.5 1.5 0 0 1 3.5 5ZM5.75 5V3.5c0-.55.45-1 1-1h2.5c.55 0 1 .45 1 1V5M5 5v8.5M11 5v8.5',
};
const offendedIcon: IconShape = { line: `${BUBBLE}M6.25 5.4l3.5 3.2M9.75 5.4l-3.5 3.2` };
const onceIcon: IconShape = {
  line: 'M4.5 2.5h7a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2ZM5.25 8.2l1.9 1.9 3.6-4.2',
};
const otherSupplierIcon: IconShape = {
  line: 'M2.5 5.5h10.75M10.5 2.75l2.75 2.75-2.75 2.75M13.5 10.75H2.75M5.5 8l-2.75 2.75L5.5 13.5',
};
const priceIcon: IconShape = {
  line: 'M2.5 8.4V3.25c0-.4.35-.75.75-.75H8.4l5.5 5.5-5.9 5.9ZM4.6 5.6a1 1 0 1 0 2 0 1 1 0 1 0-2 0',
};
const unawareIcon: IconShape = { line: 'M2.25 5 8 2.25 13.75 5 8 7.75ZM2.25 5v6L8 13.75 13.75 11V5M8 7.75v6' };
const weMovedIcon: IconShape = {
  line: 'M8 14.25s4.75-4.3 4.75-7.75a4.75 4.75 0 0 0-9.5 0C3.25 9.95 8 14.25 8 14.25ZM6.4 6.5a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0',
};
const personIcon: IconShape = {
  line: 'M3.6 5.25a2.4 2.4 0 1 0 4.8 0 2.4 2.4 0 1 0-4.8 0M1.75 13.25c.4-2.75 2-4 4.25-4s3.85 1.25 4.25 4M10.5 3.1a2.4 2.4 0 0 1 0 4.3M11.75 9.6c1.4.5 2.2 1.7 2.5 3.65',
};
const newsIcon: IconShape = { line: 'M2.5 6.25v3.5h2.25l6.75 3.25V3L4.75 6.25ZM13.75 6.5v3M5.5 10l.75 3.25' };
const serviceIcon: IconShape = {
  line: 'M13.4 4.6a3.4 3.4 0 0 1-4.55 4.1l-4.5 4.5a1.25 1.25 0 0 1-1.75-1.75l4.5-4.5A3.4 3.4 0 0 1 11.3 2.5L9.4 4.4l.25 1.9 1.9.2Z',
};
const giftIcon: IconShape = {
  line: 'M2.5 5.25h11V8h-11ZM3.5 8h9v5.75h-9ZM8 5.25v8.5M8 5.25C5.5 5.25 4.5 4.4 4.75 3.2c.3-1.2 2.6-1.2 3.25 2.05.65-3.25 2.95-3.25 3.25-2.05.25 1.2-.75 2.05-3.25 2.05Z',
};
const discountIcon: IconShape = {
  line: 'M12.5 3.5l-9 9M3 4.75a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0M9.5 11.25a1.75 1.75 0 1 0 3.5 0 1.75 1.75 0 1 0-3.5 0',
};

/** Codes of the content library; a reason or outcome the head has added has the general one. */
export const reasonIcons: Readonly<Record<string, IconShape>> = {
  forgot: forgotIcon,
  unknownRange: unawareIcon,
  wantedNew: otherSupplierIcon,
  competitor: otherSupplierIcon,
  weMoved: weMovedIcon,
  neededOnce: onceIcon,
  ourFault: dislikedIcon,
  thirdParty: dislikedIcon,
  staffOffence: offendedIcon,
  price: priceIcon,
  gone: movedAwayIcon,
  inconvenient: calendarIcon,
  notYet: callBackIcon,
  contactChanged: personIcon,
  selfContact: willCallIcon,
  irritated: stormIcon,
  doNotContact: stopIcon,
};
export const otherReasonIcon = dotsIcon;

export const outcomeIcons: Readonly<Record<string, IconShape>> = {
  willBuy: willBuyIcon,
  bought: bagIcon,
  alreadyBought: bagIcon,
  callBack: callBackIcon,
  selfContact: willCallIcon,
  permitted: calendarIcon,
  noAnswer: noAnswerIcon,
  reasonNoReturn: notReturningIcon,
  reasonLater: callBackIcon,
  complaint: dislikedIcon,
  handOver: personIcon,
  messageInstead: bubbleIcon,
  messageSent: envelopeIcon,
  consentGiven: envelopeIcon,
  contactChanged: personIcon,
  wrongNumber: noAnswerIcon,
  former: movedAwayIcon,
  irritated: stormIcon,
  doNotContact: stopIcon,
  postponed: callBackIcon,
};
export const otherOutcomeIcon = dotsIcon;

export const offerIcons = {
  news: newsIcon,
  service: serviceIcon,
  gift: giftIcon,
  discount: discountIcon,
} as const;
