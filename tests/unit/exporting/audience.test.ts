import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AudienceCandidate, audienceOf, cabinets } from '../../../lib/domain/exporting/audience';
import { audienceFiles } from '../../../lib/exporting/audienceFiles';
import { md5 } from '../../../lib/exporting/md5';

const agreed = (phones: readonly string[], emails: readonly string[]): AudienceCandidate => ({
  phones,
  emails,
  isBarred: false,
  hasConsent: true,
});
const sent = async (candidates: readonly AudienceCandidate[], cabinet: (typeof cabinets)[number]) =>
  audienceFiles(audienceOf(candidates, cabinet), cabinet);

describe('a list for a cabinet', () => {
  it('Meta: the example of its documentation gives its hashes', async () => {
    const [file] = await sent([agreed(['+16505551212'], ['John_Smith@gmail.com'])], 'meta');
    expect(file?.text).toBe(
      'email,phone\n62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f,' +
        'e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176\n',
    );
  });

  it('Yandex: the examples of its documentation for hashes, in the older way of them', () => {
    expect(md5('mail@yandex.ru')).toBe('3c56ff8fef0f6c65b36b2d25720fe276');
    expect(md5('79995551111')).toBe('f09f2c3d48f31e2a802944ade2e5aec5');
  });

  it('Yandex: names its columns and hashes digits with the country, each value by itself', async () => {
    const [file] = await sent([agreed(['+79995551111', '+79995552222'], [])], 'yandex');
    const [head, ...lines] = file?.text.trimEnd().split('\n') ?? [];
    expect(head).toBe('email,phone');
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => /^,[\da-f]{64}$/.test(line))).toBe(true);
  });

  it('VK: phones and e-mails in lists of their own, MD5, under the head it wants', async () => {
    const files = await sent([agreed(['+79995551111'], ['mail@yandex.ru'])], 'vk');
    expect(files).toEqual([
      { of: 'phones', text: 'id\nf09f2c3d48f31e2a802944ade2e5aec5\n' },
      { of: 'emails', text: 'id\n3c56ff8fef0f6c65b36b2d25720fe276\n' },
    ]);
  });

  it('Google: keeps the plus of E.164, which makes another hash', async () => {
    const [google] = await sent([agreed(['+16505551212'], [])], 'google');
    expect(google?.text.startsWith('Email,Phone\n,')).toBe(true);
    expect(google?.text).not.toContain('e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176');
  });
});

describe('who is on it', () => {
  const base = agreed(['+79995551111'], ['a@example.com']);

  it.each(cabinets)('%s: nobody who has not agreed, and it says how many', (cabinet) => {
    const { members, counts } = audienceOf([base, { ...base, hasConsent: false }], cabinet);
    expect(members).toHaveLength(1);
    expect(counts).toEqual({ candidates: 2, barred: 0, withoutConsent: 1, unreachable: 0, taken: 1 });
  });

  it('nobody who asked not to be contacted, whatever he has agreed to', () => {
    expect(audienceOf([{ ...base, isBarred: true }], 'meta').counts).toMatchObject({ barred: 1, taken: 0 });
  });

  it('no phone or e-mail that somebody who asked not to be contacted has too', () => {
    const other = agreed(['+79995551111', '+79995552222'], ['a@example.com']);
    const { members } = audienceOf([{ ...base, isBarred: true }, other], 'yandex');
    expect(members).toEqual([{ phones: ['79995552222'], emails: [] }]);
  });

  it('no phone whose country nobody knows: it would be somebody else’s', () => {
    expect(audienceOf([agreed(['9995551111'], [])], 'google').counts).toMatchObject({ unreachable: 1, taken: 0 });
  });

  it('holds for any people whatever', () => {
    const someone = fc.record({
      phones: fc.array(fc.constantFrom('+79995551111', '+79995552222', '+16505551212', '123')),
      emails: fc.array(fc.constantFrom('a@example.com', 'b@example.com')),
      isBarred: fc.boolean(),
      hasConsent: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(someone), fc.constantFrom(...cabinets), (candidates, cabinet) => {
        const { members, counts } = audienceOf(candidates, cabinet);
        const barred = candidates.filter(({ isBarred }) => isBarred).flatMap((one) => [...one.phones, ...one.emails]);
        const told = members.flatMap(({ phones, emails }) => [...phones, ...emails]);
        const bare = new Set(barred.map((value) => value.replace('+', '')));
        expect(told.filter((value) => bare.has(value.replace('+', '')))).toEqual([]);
        expect(counts.barred + counts.withoutConsent + counts.unreachable + counts.taken).toBe(candidates.length);
      }),
    );
  });
});
