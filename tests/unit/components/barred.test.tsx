// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { Mark } from '../../../components/Mark';
import { MarkTip } from '../../../components/MarkTip';
import { stripLook } from '../../../components/stripLook';
import { suppressed } from '../../../lib/domain/policy/suppressed';

const today = '2026-11-21';
const assessment = suppressed({ today });

function textOf(element: Parameters<typeof render>[0]): string {
  const box = document.createElement('div');
  act(() => render(element, box));
  return box.textContent ?? '';
}

describe('a client who asked not to be contacted', () => {
  it('has that in his strip instead of a status, and no button', () => {
    const look = stripLook({ kind: 'barred', name: 'N', barredOn: '2026-03-12', assessment });
    expect(look).toMatchObject({ word: 'Do not contact', buttons: [] });
    expect(look.sentence).toEqual(['asked not to be contacted (12\u00a0March)']);
  });

  it('has it in his mark without a class, and in the words behind it', () => {
    const box = document.createElement('div');
    act(() => render(<Mark status="barred" valueClass={undefined} />, box));
    expect(box.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('do not contact');
    expect(box.textContent).toBe('');
    expect(textOf(<MarkTip kind="barred" barredOn="2026-03-12" assessment={assessment} />)).toBe(
      'Do not contact: asked not to be contacted (12\u00a0March)',
    );
  });
});
