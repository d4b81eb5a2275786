import { describe, expect, it } from 'vitest';
import { isPlainSelector } from '../../../../lib/domain/taught/plainSelector';

describe('selectors of what was taught', () => {
  it.each([
    'h1',
    'header h1',
    '#app > .card h1',
    '[data-field="client name"]',
    'tr[data-kind="deal"] td',
    '.a.b > i',
    '[role="row"]',
  ])('may be %s', (selector) => expect(isPlainSelector(selector)).toBe(true));
  it.each([
    '',
    ' h1',
    'h1 ',
    '*',
    'h1, h2',
    'h1 + p',
    'h1 ~ p',
    'td:nth-child(2)',
    'a:has(b)',
    'a::before',
    'a[href^="x"]',
    'a[onclick=x]',
    'a[b="c"d"]',
    'a[b="javascript:alert(1)"]; x',
    'h1\n',
    '#1',
    '..a',
    `${'div > '.repeat(100)}a`,
  ])('may not be «%s»', (selector) => expect(isPlainSelector(selector)).toBe(false));

  it('are judged in time that grows with their length alone', () => {
    const started = performance.now();
    for (let times = 0; times < 1000; times++) isPlainSelector(`${'a'.repeat(399)}!`);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
