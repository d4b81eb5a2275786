import { describe, expect, it } from 'vitest';
import { languageOfPage } from '../../../../lib/domain/content/languageOfPage';

const russian = 'Сделки Компании Контакты Задачи Добавить Сохранить Настройки Отчёты';
const english = 'Deals Companies Contacts Tasks Add Save Settings Reports Sign out';
const names = 'ООО «Ромашка» Иванов Пётр';

describe('the language of a CRM’s page', () => {
  it.each([
    ['ru', russian, 'ru'],
    ['ru-RU', `${russian} CRM Bitrix24`, 'ru'],
    ['en', english, 'en'],
    ['en-GB', `${english} ${names}`, 'en'],
    // Many pages say so whatever they are in.
    ['en', russian, 'ru'],
    [undefined, russian, 'ru'],
    ['ru', english, undefined],
    // It may be any language in these letters.
    [undefined, english, undefined],
    ['de', 'Kunden Angebote Aufträge Einstellungen Speichern Abmelden Berichte', undefined],
    ['uk', 'Угоди Компанії Контакти Завдання Додати Зберегти Налаштування', undefined],
    // Too little to contradict what it says.
    ['en', 'Да', 'en'],
    [undefined, '', undefined],
  ])('that says %s and reads «%s» is %s', (said, words, language) => {
    expect(languageOfPage(said, words)).toBe(language);
  });
});
