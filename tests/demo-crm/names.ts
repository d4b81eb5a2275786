export type DemoLanguage = 'ru' | 'en';

interface Names {
  readonly firms: readonly string[];
  readonly firstNames: readonly string[];
  readonly lastNames: readonly string[];
  readonly goods: readonly string[];
  readonly gifts: readonly string[];
  readonly managers: readonly string[];
  readonly sharedName: string;
}

const ru: Names = {
  firms: [
    ...['ООО «Кофейный двор»', 'ООО «Пекарня на Мельничной»', 'ООО «Тёплый хлеб»', 'ООО «Зерно и пар»'],
    ...['ООО «Лесная трапеза»', 'ООО «Гранд-Буфет»', 'ООО «Утренний поезд»', 'ООО «Три самовара»'],
    ...['ООО «Чайная гора»', 'ООО «Вишнёвый сад»', 'ООО «Бодрый офис»', 'ООО «Сладкая верста»'],
    ...['ООО «Пирожковая № 7»', 'ООО «Обед в срок»', 'ООО «Кухня и точка»', 'ООО «Речной вокзал»'],
    ...['ООО «Ванильное небо»', 'ООО «Мята»', 'ООО «Булочная Фролова»', 'ООО «Столовая на Заре»'],
    ...['ООО «Белая чашка»', 'ООО «Карамель»', 'ООО «Ореховый дом»', 'ООО «Синий самолёт»'],
    ...['ООО «Добрый ужин»', 'ООО «Каштан»', 'ООО «Яблоневый спас»', 'ООО «Площадь вкуса»'],
    ...['ООО «Медовая улица»', 'ООО «Старый мост»', 'ООО «Кедровая»', 'ООО «Перекрёсток вкусов»'],
    ...['ООО «Шоколадная лавка»', 'ООО «Рис и рыба»', 'ООО «Две ложки»', 'ООО «Печь да лавка»'],
    ...['ООО «Городской завтрак»', 'ООО «Облепиха»', 'ООО «Корица»', 'ООО «Полная тарелка»'],
    ...['ООО «Сырный ряд»', 'ООО «Ягодный край»', 'ООО «Огонь и соль»', 'ООО «Дачный сезон»'],
  ],
  firstNames: ['Анна', 'Сергей', 'Ольга', 'Дмитрий', 'Елена', 'Павел', 'Ирина', 'Андрей', 'Наталья', 'Роман', 'Вера'],
  lastNames: [
    ...['Морозенко', 'Климук', 'Гайдай', 'Черных', 'Савич', 'Дорош', 'Левченко', 'Седых', 'Кравец', 'Шевчук'],
    ...['Белых', 'Руденко', 'Мельник'],
  ],
  goods: [
    ...['Стаканы и крышки', 'Упаковка для выпечки', 'Кофе в зёрнах', 'Чай листовой', 'Салфетки и полотенца'],
    ...['Пакеты с печатью', 'Сиропы', 'Посуда для выездного обслуживания', 'Контейнеры для супов'],
  ],
  gifts: ['Подарочные наборы', 'Наборы к 8 Марта', 'Корзины к празднику'],
  managers: ['Мария Ветрова', 'Игорь Лунёв', 'Светлана Ким'],
  sharedName: 'Иван Петренко',
};

const en: Names = {
  firms: [
    ...['Courtyard Coffee Ltd', 'Mill Street Bakery', 'Warm Bread Co.', 'Grain & Steam'],
    ...['Forest Table', 'Grand Buffet Ltd', 'Morning Train Cafe', 'Three Samovars'],
    ...['Tea Mountain', 'Cherry Orchard Dining', 'Bright Office Supply', 'Sweet Mile'],
    ...['Pie House No. 7', 'Lunch on Time', 'Kitchen Full Stop', 'River Station'],
    ...['Vanilla Sky Desserts', 'Mint & Co.', 'Fowler Bakers', 'Dawn Canteen'],
    ...['White Cup', 'Caramel Works', 'Walnut House', 'Blue Plane Bistro'],
    ...['Good Supper', 'Chestnut Catering', 'Apple Day', 'Taste Square'],
    ...['Honey Lane', 'Old Bridge Inn', 'Cedar Rooms', 'Flavour Crossing'],
    ...['Chocolate Counter', 'Rice & Fish', 'Two Spoons', 'Stove & Bench'],
    ...['City Breakfast', 'Sea Buckthorn', 'Cinnamon Club', 'Full Plate'],
    ...['Cheese Row', 'Berry Land', 'Fire & Salt', 'Summer House'],
  ],
  firstNames: ['Anna', 'Simon', 'Olivia', 'Daniel', 'Helen', 'Paul', 'Irene', 'Andrew', 'Natalie', 'Robin', 'Vera'],
  lastNames: [
    ...['Marsh', 'Clement', 'Gayle', 'Blackwood', 'Sawyer', 'Dorsey', 'Leeward', 'Sedley', 'Craven', 'Shaw'],
    ...['Whitlock', 'Rudd', 'Miller'],
  ],
  goods: [
    ...['Cups and lids', 'Bakery packaging', 'Coffee beans', 'Loose tea', 'Napkins and towels'],
    ...['Printed bags', 'Syrups', 'Catering tableware', 'Soup containers'],
  ],
  gifts: ['Gift boxes', 'Boxes for 8 March', 'Holiday baskets'],
  managers: ['Mary Windham', 'Igor Moon', 'Clara Kim'],
  sharedName: 'John Peterson',
};

export const namesIn: Readonly<Record<DemoLanguage, Names>> = { ru, en };

/** The n-th of a list, going round. */
export function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? '';
}

export function personIn(language: DemoLanguage, index: number): string {
  const { firstNames, lastNames } = namesIn[language];
  return `${pick(firstNames, index)} ${pick(lastNames, index * 5 + 3)}`;
}
