import type { OutcomeEffect } from './outcomeRule';

const agreeing: readonly OutcomeEffect[] = [
  'agreedDate',
  'selfContact',
  'permission',
  'snooze',
  // We owe an answer, or somebody else owes a call: neither waits for the cap between two contacts.
  'markComplaintOpen',
  'handOver',
  'newContact',
];

/** True where the next date is somebody's word, to be kept on its day; any other date only asks for peace until then. */
export function isAgreement(effects: readonly OutcomeEffect[]): boolean {
  return effects.some((effect) => agreeing.includes(effect));
}
