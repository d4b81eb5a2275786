// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { ControlCard } from '../../../components/report/ControlCard';
import type { PartProps } from '../../../components/report/reportView';
import type { Trial, TrialSide } from '../../../lib/domain/report/control';
import { shareDifference } from '../../../lib/domain/returns/shareDifference';
import { language } from '../../../lib/locales/language';

let root: HTMLElement;
beforeEach(() => {
  language.value = 'en';
  root = document.createElement('div');
});

async function told(held: TrialSide, listed: TrialSide): Promise<string> {
  const share = { percent: 10, since: '2026-06-01' };
  const trial: Trial = { share, held, listed, waiting: 3, difference: shareDifference(listed, held) };
  const props = { report: { trial, today: '2026-11-21' }, events: {} } as unknown as PartProps;
  await act(() => render(<ControlCard {...props} />, root));
  return root.textContent ?? '';
}

const side = (of: number, hits: number): TrialSide => ({ of, called: 0, hits });

describe('what is said of a trial by lot', () => {
  it('is that a small one may be chance, with the sign of both ends', async () => {
    const text = await told(side(12, 6), side(73, 30));
    expect(text).toContain('In the list 9 points fewer come back; by chance it may be between −37 and +19.');
    expect(text).toContain('the range reaches over zero');
  });

  it('is that a clear difference is more than chance', async () => {
    const text = await told(side(300, 60), side(3000, 1200));
    expect(text).toContain('The list brings 20 points more');
    expect(text).toContain('That is more than chance.');
  });

  it('is nothing but the wait while no sleep is decided', async () => {
    expect(await told(side(0, 0), side(0, 0))).toContain('No sleep of this trial is decided yet.');
  });
});
