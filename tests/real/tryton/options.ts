import type { Locator, Page } from '@playwright/test';
import type { Thresholds } from './truth';
import type { Words } from './words';

/** Types the yearly sums for class A and B into the options and saves them, as the head of sales does. */
export async function setThresholds(
  options: Page,
  { aFromMinor, bFromMinor }: Thresholds,
  words: Words,
): Promise<void> {
  await options.goto(options.url().replace(/#.*|$/, '#classes'));
  await options.getByLabel(words.say('options_a_from'), { exact: true }).fill(String(aFromMinor / 100));
  await options.getByLabel(words.say('options_b_from'), { exact: true }).fill(String(bFromMinor / 100));
  await options.getByRole('button', { name: words.say('options_rules_save'), exact: true }).click();
  await options.getByText(words.say('options_rules_saved')).waitFor();
}

/**
 * Types how many missed cycles are sleep, and one more for lost, as always more must be; the button that saves them.
 * Where sleep begins with one, lost begins with three again.
 */
export async function setStatusBounds(options: Page, sleepingFrom: number, words: Words): Promise<Locator> {
  const lostFrom = Math.max(3, sleepingFrom + 1);
  await options.getByLabel(words.say('options_sleeping_from'), { exact: true }).fill(String(sleepingFrom));
  await options.getByLabel(words.say('options_lost_from'), { exact: true }).fill(String(lostFrom));
  return options.getByRole('button', { name: words.say('options_rules_save'), exact: true });
}
