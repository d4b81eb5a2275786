import { describe, expect, it } from 'vitest';
import { preview } from '../../../lib/importing/preview';
import { fileOf, TODAY, utf16, WANTED, windows1251 } from './choice';

const TABLE =
  'Контрагент;Дата оплаты;Сумма;Этап\nООО «Ромашка»;12.09.2026;64 000,00;Оплачен\nИП Ёлкин;13.09.2026;1 500,50;Новый\n';
const look = (file: File, said = {}) => preview(file, { ...WANTED, ...said }, TODAY);

describe('the encoding of a text is found', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TABLE), 'utf-8'],
    ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${TABLE}`), 'utf-8'],
    ['Windows-1251', windows1251(TABLE), 'windows-1251'],
    ['UTF-16 LE', utf16(TABLE, 'le', true), 'utf-16le'],
    ['UTF-16 BE', utf16(TABLE, 'be', true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(TABLE, 'le', false), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(TABLE, 'be', false), 'utf-16be'],
  ])('%s', async (_, bytes, encoding) => {
    const { choice, columns, rows } = await look(fileOf(bytes));
    expect(choice.encoding).toBe(encoding);
    expect(columns.map(({ name }) => name)).toEqual(['Контрагент', 'Дата оплаты', 'Сумма', 'Этап']);
    expect(rows[1]).toEqual(['ИП Ёлкин', '13.09.2026', '1 500,50', 'Новый']);
  });
  it('and can be told', async () => {
    const file = fileOf(windows1251(TABLE));
    expect((await look(file, { encoding: 'utf-8' })).columns[0]?.name).not.toBe('Контрагент');
  });
});

describe('the separator is found', () => {
  it.each([[','], [';'], ['\t'], ['|']])('%j', async (separator) => {
    const file = fileOf(
      `client${separator}date${separator}amount\nAnna${separator}2026-09-12${separator}"1${separator}5"\n`,
    );
    const { choice, columns } = await look(file);
    expect([choice.separator, columns.length]).toEqual([separator, 3]);
  });
  it('where sums have commas in them and rows stand in semicolons', async () => {
    const { choice } = await look(fileOf('client;date;amount\nA;2026-09-12;1,50\nB;2026-09-13;2,50\n'));
    expect(choice.separator).toBe(';');
  });
});

describe('a text is cut into rows as it is meant', () => {
  it('with line ends and separators within quotes', async () => {
    const { rows } = await look(fileOf('client,date,amount\r\n"Anna, ""the"" one\r\nand only",2026-09-12,5\r\n'));
    expect(rows).toEqual([['Anna, "the" one\nand only', '2026-09-12', '5']]);
  });
  it('with a headline and empty lines above the names of the columns', async () => {
    const { choice, columns } = await look(fileOf('Отчёт по оплатам;;\n;;\nКлиент;Дата;Сумма\nА;12.09.2026;5\n'));
    expect([choice.headerAfter, columns[0]?.name]).toEqual([2, 'Клиент']);
  });
  it('with names that are words of the language it is read with', async () => {
    const { columns, choice } = await look(fileOf('__proto__,constructor,client,date\n{},x,Anna,2026-09-12\n'));
    expect(columns.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'client', 'date']);
    expect(choice.columns).toEqual(['skip', 'skip', 'client', 'date']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('columns are guessed', () => {
  it.each([
    [
      'Контрагент;Дата оплаты;Сумма;ID;Номенклатура;Телефон',
      'ООО;12.09.2026;64 000,00;1035;Краска;+7 912 345-67-89',
      'client date amount dealId category contact',
    ],
    [
      'Название сделки;Компания;ID компании;Бюджет;Дата закрытия;Ответственный;Этап сделки',
      'Ремонт;ООО;7;5000;12.09.2026;Иванова;Успешно реализовано',
      'skip client clientId amount date owner stage',
    ],
    [
      'Order ID,Customer,Customer ID,Order Date,Total,Currency,Status,Email',
      '1,Anna,7,2026-09-12,5.00,USD,Paid,a@example.com',
      'dealId client clientId date amount currency stage contact',
    ],
    [
      'Deal Name,Amount,Close Date,Deal Stage,Company,Deal owner',
      'Renewal,5,2026-09-12,Closed won,Acme,Bob',
      'skip amount date stage client owner',
    ],
    ['a,b,c', 'Anna,2026-09-12,bob@example.com', 'skip date contact'],
    ['Клиент;Дата;Сумма', 'ООО;не сегодня;много', 'client skip skip'],
    ['Клиент;Дата;Дата;Сумма;Сумма', 'ООО;12.09.2026;13.09.2026;5;6', 'client date skip amount skip'],
  ])('%s', async (names, values, kinds) => {
    const { choice } = await look(fileOf(`${names}\n${values}\n`));
    expect(choice.columns.join(' ')).toBe(kinds);
  });
});

describe('stages that are sales are chosen', () => {
  const won = [
    'Оплачен',
    'Выполнен',
    'Успешно реализовано',
    'Won',
    'Paid',
    'Closed Won',
    'Completed',
    'Завершён',
    'Доставлен',
  ];
  const others = [
    'Новый',
    'Не оплачен',
    'Частично оплачен',
    'Отменён',
    'Возврат',
    'Unpaid',
    'Closed lost',
    'Cancelled',
    'In progress',
    'Not paid',
  ];
  it('by their words', async () => {
    const rows = [...won, ...others].map((stage) => `A;12.09.2026;${stage}`).join('\n');
    const { choice, stages } = await look(fileOf(`Клиент;Дата;Этап\n${rows}\n`));
    expect([...choice.wonStages].sort()).toEqual([...won].sort());
    expect(stages).toHaveLength(won.length + others.length);
  });
});

describe('what values leave open is asked', () => {
  it('with both readings of a real one', async () => {
    const { dayQuestion, choice } = await look(fileOf('client,date\nA,04.05.2026\nB,05.06.2026\n'));
    expect(choice.dayOrder).toBeUndefined();
    expect(dayQuestion).toEqual({
      text: '04.05.2026',
      readings: [
        { answer: 'dmy', reading: '2026-05-04' },
        { answer: 'mdy', reading: '2026-04-05' },
      ],
    });
  });
  it('and not where another value settles it', async () => {
    const { dayQuestion, choice } = await look(fileOf('client,date\nA,04.05.2026\nB,13.06.2026\n'));
    expect([dayQuestion, choice.dayOrder]).toEqual([undefined, 'dmy']);
  });
  it('also of sums', async () => {
    const { decimalQuestion } = await look(fileOf('client;date;amount\nA;2026-05-13;1.234\n'));
    expect(decimalQuestion?.text).toBe('1.234');
    expect((await look(fileOf('client;date;amount\nA;2026-05-13;1.234,50\n'))).decimalQuestion).toBeUndefined();
  });
  it('and stays shown once it is answered', async () => {
    const { dayQuestion, choice } = await look(fileOf('client,date\nA,04.05.2026\n'), { dayOrder: 'mdy' });
    expect([dayQuestion?.text, choice.dayOrder]).toEqual(['04.05.2026', 'mdy']);
  });
});
