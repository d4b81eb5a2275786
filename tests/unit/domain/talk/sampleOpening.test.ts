import { expect, it } from 'vitest';
import { sampleOpening } from '../../../../lib/domain/talk/sampleOpening';
import { libraries } from '../../content/libraries';

const TODAY = '2026-11-21';

it('says who calls, from where, and how long ago the last purchase was', () => {
  const olga = { person: { name: 'Ольга', role: 'manager' }, companyName: 'студия «Весна»' } as const;
  const { who } = sampleOpening(olga, libraries.ru, TODAY);
  expect(who).toContain('Это Ольга, студия «Весна».');
  expect(who).toContain('12 сентября, 10 недель назад');
});

it('introduces the head as the head', () => {
  const irina = { person: { name: 'Irina', role: 'head' } } as const;
  expect(sampleOpening(irina, libraries.en, TODAY).who).toContain('I run the sales team');
});

it('has words for somebody who told nothing of himself', () => {
  const nobody = { person: { name: '', role: 'manager' } } as const;
  expect(sampleOpening(nobody, libraries.en, TODAY).who).toContain('This is');
});
