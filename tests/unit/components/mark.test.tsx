// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { Mark, type MarkProps } from '../../../components/Mark';
import { language } from '../../../lib/locales/language';

function shown(props: MarkProps): Element {
  const box = document.createElement('div');
  render(<Mark {...props} />, box);
  return box.firstElementChild as Element;
}

describe('a mark', () => {
  it('is named by status and class in both languages, and by the status alone where there is no class', () => {
    language.value = 'ru';
    expect(shown({ status: 'sleeping', valueClass: 'A' }).getAttribute('aria-label')).toBe('спит, класс A');
    language.value = 'en';
    expect(shown({ status: 'sleeping', valueClass: 'A' }).getAttribute('aria-label')).toBe('sleeping, class A');
    expect(shown({ status: 'oneTime', valueClass: undefined }).getAttribute('aria-label')).toBe('one-time');
  });

  it.each([
    ['sleeping', 'A', false],
    ['lost', undefined, false],
    ['former', 'B', false],
    ['active', 'A', true],
    ['seasonal', 'B', true],
    ['sleeping', 'C', true],
  ] as const)('of %s and class %s is quiet: %s', (status, valueClass, isQuiet) => {
    expect(shown({ status, valueClass }).classList.contains('quiet')).toBe(isQuiet);
  });
});
