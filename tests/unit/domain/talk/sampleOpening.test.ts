import { describe, expect, it } from 'vitest';
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

describe('whatever of the caller is known', () => {
  const NAME = { ru: 'Ольга', en: 'Olga' } as const;
  const FIRM = { ru: 'студия «Весна»', en: 'Vesna Studio' } as const;
  it.each([
    ['ru', 'manager', 'both', 'Это Ольга, студия «Весна».'],
    ['ru', 'manager', 'name', 'Это Ольга.'],
    ['ru', 'manager', 'firm', 'Это студия «Весна», ваш менеджер.'],
    ['ru', 'manager', 'none', 'Это ваш менеджер.'],
    ['ru', 'head', 'both', 'Это Ольга, студия «Весна», руковожу отделом продаж.'],
    ['ru', 'head', 'name', 'Это Ольга, руковожу отделом продаж.'],
    ['ru', 'head', 'firm', 'Это студия «Весна», руководитель отдела продаж.'],
    ['ru', 'head', 'none', 'Это руководитель отдела продаж.'],
    ['en', 'manager', 'both', 'This is Olga from Vesna Studio.'],
    ['en', 'manager', 'name', 'This is Olga.'],
    ['en', 'manager', 'firm', 'This is your account manager at Vesna Studio.'],
    ['en', 'manager', 'none', 'This is your account manager.'],
    ['en', 'head', 'both', 'This is Olga from Vesna Studio; I run the sales team.'],
    ['en', 'head', 'name', 'This is Olga; I run the sales team.'],
    ['en', 'head', 'firm', 'This is the head of sales at Vesna Studio.'],
    ['en', 'head', 'none', 'This is the head of sales.'],
  ] as const)('in %s a %s of whom is known: %s, says «%s»', (language, role, known, said) => {
    const name = known === 'both' || known === 'name' ? NAME[language] : '';
    const firm = known === 'both' || known === 'firm' ? { companyName: FIRM[language] } : {};
    const { who } = sampleOpening({ person: { name, role }, ...firm }, libraries[language], TODAY);
    expect(who).toContain(`! ${said} `);
  });

  it('calls the head by the name he gave as the head’s', () => {
    const { who } = sampleOpening({ person: { name: '', role: 'head' }, headName: 'Ирина' }, libraries.ru, TODAY);
    expect(who).toContain('! Это Ирина, руковожу отделом продаж. ');
  });
});

it('has words for somebody who told nothing of himself', () => {
  const nobody = { person: { name: '', role: 'manager' } } as const;
  expect(sampleOpening(nobody, libraries.en, TODAY).who).toContain('This is');
});
