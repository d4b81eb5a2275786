import { describe, expect, it } from 'vitest';
import { partyOf } from '../../../lib/crm/amocrm/records';
import { WalkMemory } from '../../../lib/crm/baseWalk';
import { contactsIn } from '../../../lib/crm/contactsIn';
import { Payers } from '../../../lib/crm/payers';
import { MOST_VALUES } from '../../../lib/domain/identity/contactValues';

describe('contacts of a record', () => {
  it('come as texts, as lists and as lists of objects, each once', () => {
    expect(
      contactsIn({
        phones: ['+7 916 1', [{ VALUE: '8 495 2', VALUE_TYPE: 'WORK' }, { VALUE: '+7 916 1' }], undefined, false],
        emails: [[{ value: 'a@b.ru', label: 'work' }], '', { nothing: 1 }],
      }),
    ).toEqual({ contacts: { phones: ['+7 916 1', '8 495 2'], emails: ['a@b.ru'], taxNumbers: [] } });
  });

  it('are nothing where it has none', () => {
    expect(contactsIn({ phones: [undefined, false, null], emails: [''] })).toEqual({});
  });

  it('are no more and no longer than a message may hold', () => {
    const many = Array.from({ length: 90 }, (_, i) => `+7916${i}`);
    expect(contactsIn({ phones: [...many, 'x'.repeat(101)] }).contacts?.phones).toEqual(many.slice(0, MOST_VALUES));
  });
});

it('what people who pay through a company are recognised by is the company’s', () => {
  const payers = new Payers(new WalkMemory([]));
  const person = { record: { type: 'contact', id: '9' }, name: 'Anna', path: '/c/9' };
  payers.alone(
    [{ ...person, ...contactsIn({ phones: ['+7 916 1'] }) }],
    (known) => known,
    () => '1',
  );
  const company = { record: { type: 'company', id: '1' }, name: 'Firm', path: '/f/1' };
  expect(payers.withPeople({ ...company, ...contactsIn({ emails: ['a@b.ru'] }) })).toEqual({
    ...company,
    aliases: [person.record],
    contacts: { phones: ['+7 916 1'], emails: ['a@b.ru'], taxNumbers: [] },
  });
});

it('an account’s own fields tell phones and e-mails by their code and a tax number by its name', () => {
  const field = (field_code: string | null, field_name: string, ...values: string[]) => ({
    field_code,
    field_name,
    values: values.map((value) => ({ value })),
  });
  const fields = [
    field('PHONE', 'Телефон', '+7 916 1', '+7 916 2'),
    field('EMAIL', 'Email', 'a@b.ru'),
    field(null, 'ИНН', '7707083893'),
    field(null, 'Должность', '7707083893'),
  ];
  expect(partyOf({ id: 7, name: 'Firm', custom_fields_values: fields }).contacts).toEqual({
    phones: ['+7 916 1', '+7 916 2'],
    emails: ['a@b.ru'],
    taxNumbers: ['7707083893'],
  });
});
