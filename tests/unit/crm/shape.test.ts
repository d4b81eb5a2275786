import { describe, expect, it } from 'vitest';
import { optionalText } from '../../../lib/crm/shape';

describe('a text of a CRM’s answer', () => {
  it('cannot turn around what stands beside it', () => {
    expect(optionalText('Ann\u202ea \u2066(1)\u2069')).toBe('Anna (1)');
  });

  it('is one line, without half characters where it is cut', () => {
    expect(optionalText(' Ann\n\ta\u0000 ')).toBe('Ann a');
    expect(optionalText(`${'a'.repeat(499)}👍`)).toBe('a'.repeat(499));
  });

  it('that cannot be seen is nothing', () => {
    expect(optionalText('\u200b\ufeff ')).toBeUndefined();
  });
});
