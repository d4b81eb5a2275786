import { headingOf } from './heading';
import { labelledElements } from './labelled';
import type { PartsOf } from './turning';
import { AMOUNT, CLIENT, CLOSED, COMPANY, CONTACT, EMAIL, NAME, OWNER, PHONE, STAGE } from './words';

const OF_CLIENT = [...NAME, ...PHONE, ...EMAIL, ...OWNER];
const OF_DEAL = [...NAME, ...AMOUNT, ...STAGE, ...CLOSED, ...COMPANY, ...CONTACT, ...CLIENT];

/** Heading and fields of a client's page, for `pageTurns`. */
export const clientParts: PartsOf = (root) => [headingOf(root), ...labelledElements(root, OF_CLIENT)];

/** Heading and fields of a deal's page. */
export const dealParts: PartsOf = (root) => [headingOf(root), ...labelledElements(root, OF_DEAL)];
