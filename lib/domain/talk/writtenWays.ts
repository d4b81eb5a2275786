import type { ContactFacts, ContactPolicy } from '../contactPolicy';
import type { Channel, WrittenWay } from '../content/condition';
import type { Day } from '../day';
import { type ConsentEntry, type ConsentState, consentState } from '../policy/consent';
import { decide, type TalkPermission } from '../policy/permission';
import type { CallSheet } from './callSheet';

/** One way to write to a client, and what the contact policy says of it today. */
export interface WrittenContact {
  readonly way: WrittenWay;
  readonly permission: TalkPermission;
  /** What he said of offers by this way. */
  readonly consent: ConsentState;
}

/** What is kept of a client's phones and e-mails: whether there are any. */
export interface Reach {
  readonly phone: boolean;
  readonly email: boolean;
}

interface WritingGround {
  readonly facts: ContactFacts;
  readonly consents: readonly ConsentEntry[];
  readonly policy: ContactPolicy;
  /** The way the client asked for. */
  readonly preferred: Channel | undefined;
  /** Undefined: not known, and no way is left out for it. */
  readonly reach: Reach | undefined;
}

/** The ways the head has switched on and the client can be reached by, the one he asked for first (S0-29, S4-04). */
export function writtenContacts(ground: WritingGround, today: Day): readonly WrittenContact[] {
  const { facts, consents, policy, preferred, reach } = ground;
  // His wish is to be written to; and what is written at night is read in the morning.
  const asked: ContactFacts = { ...facts, prefersMessages: false, isOutsideHours: false };
  return policy.channels
    .filter((channel) => channel !== 'call')
    .filter((way) => !reach || (way === 'email' ? reach.email : way === 'sms' ? reach.phone : true))
    .toSorted((one, other) => Number(other === preferred) - Number(one === preferred))
    .flatMap((way) => {
      const consent = consentState(consents, way, 'offers', today);
      const decision = decide({ ...asked, hasConsent: consent === 'given' }, today, policy);
      return decision.mayTalk ? { way, permission: decision, consent } : [];
    });
}

/** The sheet of a contact by another way: its own permission decides what may be said and offered. */
export function sheetBy(sheet: CallSheet, channel: Channel): CallSheet {
  const written = sheet.written.find(({ way }) => way === channel);
  if (!written) return sheet;
  const { permission, way } = written;
  const { facts, ground } = sheet;
  return {
    ...sheet,
    permission,
    facts: { ...facts, channel: way, consent: permission.hasConsent },
    ground: ground && { ...ground, client: { ...ground.client, permission } },
  };
}
