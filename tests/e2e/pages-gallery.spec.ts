import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { findChromium, quietArgs } from '../../lib/tools/chromium';
import { type GalleryServer, serveGallery } from './gallery-pages/build';
import { optionsStates } from './gallery-pages/optionsStates';
import { popupStates } from './gallery-pages/popupStates';

/** The popup and the options in every state, from data made by hand, in a plain browser. */

type Language = 'ru' | 'en';
const SCREENS = '.output/screens';
const POPUP = { width: 380, height: 560 };
const OPTIONS = { width: 1280, height: 800 };
/** At 150 % a browser gives its popup 600 px of the screen, that is 400 of ours, and a page two thirds of its window. */
const ENLARGED_POPUP = { width: 380, height: 400 };
const ENLARGED_OPTIONS = { width: 853, height: 533 };
const NARROW = { width: 320, height: 480 };
const looks = (['ru', 'en'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
);

let gallery: GalleryServer;
let browser: Browser;
let contexts: BrowserContext[] = [];
let errors: string[] = [];

test.beforeAll(async () => {
  gallery = await serveGallery();
  browser = await chromium.launch({ executablePath: await findChromium(), args: [...quietArgs] });
});
test.afterAll(async () => {
  await browser.close();
  await gallery.close();
});
test.beforeEach(() => {
  errors = [];
  contexts = [];
});
test.afterEach(async () => {
  for (const context of contexts) await context.close();
  expect(errors, 'a page complained').toEqual([]);
});

const address = (page: 'popup' | 'options', state: string, language: Language) =>
  `${gallery.origin}/${page}.html?state=${state}&language=${language}`;

/** The popup draws once its later parts have come, which may be after the page was loaded: an empty one proves nothing. */
async function show(shown: Page, page: 'popup' | 'options', state: string, language: Language): Promise<void> {
  await shown.goto(address(page, state, language));
  await expect(shown.locator('#root')).not.toBeEmpty();
}

async function open(page: 'popup' | 'options', state: string, language: Language = 'ru'): Promise<Page> {
  const viewport = page === 'popup' ? POPUP : OPTIONS;
  const context = await browser.newContext({ viewport, colorScheme: 'light', timezoneId: 'Europe/Moscow' });
  contexts.push(context);
  const opened = await context.newPage();
  opened.on('pageerror', (error) => errors.push(error.message));
  opened.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await show(opened, page, state, language);
  // Other windows of the same browser may have the focus.
  await opened.bringToFront();
  return opened;
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const recorded = (page: Page) => page.evaluate(() => window.recorded);

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const [page, states] of [
  ['popup', popupStates],
  ['options', optionsStates],
] as const) {
  for (const state of Object.keys(states)) {
    test(`${page}: «${state}» is for everybody, in both languages, on both themes, small and enlarged`, async () => {
      const shown = await open(page, state);
      for (const { language, theme } of looks) {
        await shown.emulateMedia({ colorScheme: theme });
        await show(shown, page, state, language);
        await shown.screenshot({
          path: `${SCREENS}/${page}-${state}.${language}.${theme}.png`,
          fullPage: page === 'options',
        });
        expect(await overflow(shown)).toBeLessThanOrEqual(0);
        if ((language === 'ru') === (theme === 'light')) expect(await violations(shown)).toEqual([]);
      }
      for (const size of [NARROW, page === 'popup' ? ENLARGED_POPUP : ENLARGED_OPTIONS]) {
        await shown.setViewportSize(size);
        expect(await overflow(shown)).toBeLessThanOrEqual(0);
        if (page === 'popup') await expect(shown.getByRole('button', { name: 'Settings' })).toBeInViewport();
      }
    });
  }
}

test('arrows walk through the clients, and Enter opens the one in focus', async () => {
  const popup = await open('popup', 'today');
  const row = (name: string) => popup.getByRole('link', { name });
  await expect(row('АО «ТехноСнаб»')).toBeVisible();
  await popup.keyboard.press('ArrowDown');
  await expect(row('АО «ТехноСнаб»')).toBeFocused();
  await popup.keyboard.press('ArrowDown');
  await expect(row('ООО «АгроСевер»')).toBeFocused();
  await popup.keyboard.press('ArrowUp');
  await popup.keyboard.press('ArrowUp');
  await expect(row('АО «ТехноСнаб»')).toBeFocused();
  await popup.keyboard.press('Enter');
  expect(await recorded(popup)).toMatchObject([['onOpenClient', { name: 'АО «ТехноСнаб»' }]]);
});

test('every row leads to the client in his own CRM and nowhere else', async () => {
  const popup = await open('popup', 'today');
  const hrefs = await popup
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(hrefs.length).toBe(9);
  expect(hrefs.every((href) => href.startsWith('https://crm.example.ru/companies/detail/'))).toBe(true);
});

test('money opens its formula in place, each currency for itself', async () => {
  const popup = await open('popup', 'money');
  const money = popup.getByRole('button', { name: '1,1 млн' });
  await expect(popup.getByText('предположение').first()).toBeHidden();
  await money.click();
  await expect(money).toHaveAttribute('aria-expanded', 'true');
  await expect(popup.getByText('8 402 € × 25 % (предположение) = 2 100,50 €')).toBeVisible();
  await expect(popup.getByText('5 123 000 ₽: спящие × 25 %, потерянные × 10 % (предположение)')).toBeVisible();
  await money.click();
  await expect(popup.getByText('предположение').first()).toBeHidden();
});

test('those who are due soon wait in a fold, with words of care and without sums', async () => {
  const popup = await open('popup', 'today');
  const fold = popup.getByRole('button', { name: 'Скоро пора' });
  await expect(popup.getByText('Кофейня «Зерно»')).toHaveCount(0);
  await fold.focus();
  await popup.keyboard.press('Enter');
  await expect(popup.getByText('Это забота, не продажа')).toBeVisible();
  await expect(popup.getByRole('link', { name: 'Кофейня «Зерно»' })).toContainText('раз в 21 день, сегодня 24-й день');
  await expect(popup.getByRole('link', { name: 'Кафе «Уют»' })).toContainText('раз в 28 дней, осталось 4 дня');
  await expect(popup.getByRole('link', { name: 'Green Leaf Café' })).toContainText('срок сегодня');
});

test('calls that were saved are named with their reasons', async () => {
  const popup = await open('popup', 'today', 'en');
  await popup.getByRole('button', { name: 'Calls saved: 7' }).click();
  await expect(popup.getByText('Open deal: the client is already being served')).toBeVisible();
  await expect(popup.getByText('Class C: a call would not pay')).toBeVisible();
  await expect(popup.getByText('The first 1 of 6 are here.')).toBeVisible();
});

test('every occasion to care has its own fold, with words that carry no silence and no offer', async () => {
  const popup = await open('popup', 'occasions');
  for (const name of ['Скоро пора', 'Пора напомнить о нужном', 'Открывается сезон', 'Разовые: спросить, как прошло']) {
    await popup.getByRole('button', { name }).click();
  }
  await expect(popup.getByRole('link', { name: 'Салон «Букет»' })).toContainText('к Новому году');
  await expect(popup.getByRole('link', { name: 'Студия «Линия»' }).last()).not.toContainText('молчит');
  expect(await violations(popup)).toEqual([]);
  await popup.setViewportSize({ ...POPUP, height: 1400 });
  await popup.screenshot({ path: `${SCREENS}/popup-occasions-open.ru.light.png` });
});

test('the calls of a team stand by manager, opened and closed by keyboard and by the pointer', async () => {
  const popup = await open('popup', 'team');
  const olga = popup.getByRole('button', { name: /^Ольга Иванова/ });
  const ivan = popup.getByRole('button', { name: /^Иван Петров/ });
  await expect(olga).toHaveAttribute('aria-expanded', 'false');
  await expect(popup.getByRole('link')).toHaveCount(0);
  await olga.focus();
  await popup.keyboard.press('Enter');
  await expect(olga).toHaveAttribute('aria-expanded', 'true');
  await expect(popup.getByRole('link')).toHaveCount(3);
  await expect(popup.getByText('Здесь первые 3 из 47.')).toBeVisible();
  await popup.keyboard.press('ArrowDown');
  await expect(popup.getByRole('link', { name: 'АО «ТехноСнаб»' })).toBeFocused();
  await ivan.click();
  await expect(popup.getByRole('link')).toHaveCount(5);
  expect(await violations(popup)).toEqual([]);
  for (const { language, theme } of looks) await pictureOfTeam(popup, language, theme);
});

async function pictureOfTeam(popup: Page, language: Language, theme: 'light' | 'dark'): Promise<void> {
  await popup.emulateMedia({ colorScheme: theme });
  await show(popup, 'popup', 'team', language);
  await popup.getByRole('button', { name: /^Ольга Иванова/ }).click();
  await expect(popup.getByRole('link')).toHaveCount(3);
  await popup.screenshot({ path: `${SCREENS}/popup-team-open.${language}.${theme}.png` });
}

test('whoever calls for the whole team switches to the one list and back, and nobody is in it twice', async () => {
  const popup = await open('popup', 'team', 'en');
  const together = popup.getByRole('button', { name: 'One list' });
  await together.focus();
  await popup.keyboard.press('Space');
  expect(await recorded(popup)).toEqual([['onTeamView', 'together']]);
  await show(popup, 'popup', 'teamTogether', 'en');
  await expect(together).toHaveAttribute('aria-pressed', 'true');
  await expect(popup.getByRole('link')).toHaveCount(9);
  await expect(popup.getByRole('button', { name: /^Ольга Иванова/ })).toHaveCount(0);
  await popup.getByRole('button', { name: 'By manager' }).click();
  expect(await recorded(popup)).toEqual([['onTeamView', 'byOwner']]);
});

test('connecting says what will be read, and asks within the press itself', async () => {
  const popup = await open('popup', 'connect');
  await expect(popup.getByText('никуда не отправляется')).toBeVisible();
  await popup.getByRole('button', { name: 'Подключить crm.example.ru' }).click();
  expect(await recorded(popup)).toEqual([['onConnect', 'https://crm.example.ru']]);
});

test('on a page of another site the list stays, and connecting is one press away and back', async () => {
  const popup = await open('popup', 'foreign');
  await expect(popup.getByRole('link')).toHaveCount(9);
  await popup.getByRole('button', { name: 'Подключить' }).click();
  await expect(popup.getByRole('button', { name: 'Подключить long-name-of-a-company.amocrm.ru' })).toBeVisible();
  await popup.getByRole('button', { name: 'Открыть список' }).click();
  await expect(popup.getByRole('link')).toHaveCount(9);
});

for (const [state, words, act, event] of [
  ['reading', 'Читаем клиентов: 214 из 612.', 'Приостановить', 'onStop'],
  ['partial', 'Пауза: прочитано 214 из 612 клиентов.', 'Читать дальше', 'onRead'],
  ['signedOut', 'Сеанс в CRM закончился.', 'Открыть crm.example.ru', 'onOpenSite'],
  ['busy', 'CRM занята и просит подождать.', 'Читать дальше', 'onRead'],
  ['storageFull', 'Место для данных закончилось', 'Открыть «Мои данные»', 'onOptions'],
  ['noTab', 'Нет открытой вкладки crm.example.ru.', 'Открыть crm.example.ru', 'onOpenSite'],
  ['unread', 'Клиенты ещё не прочитаны', 'Прочитать моих клиентов', 'onMeasure'],
  ['asked', 'Чтение займёт около 9\u00a0минут', 'Начать чтение', 'onRead'],
  ['old', 'Прочитано', 'Прочитать новое', 'onRead'],
  ['strange', 'Какая это CRM, пока не видно', 'Проверить ещё раз', 'onRecognise'],
  ['pagesChanged', 'страницы читаются не так, как раньше', 'Понятно', 'onTroubleSeen'],
  ['refused', 'Нет доступа к crm.example.ru', 'Спросить ещё раз', 'onConnect'],
  ['storeClosed', 'Сохранённые данные не открылись', 'Попробовать ещё раз', 'onRetry'],
] as const) {
  test(`popup: «${state}» says so and offers one act`, async () => {
    const popup = await open('popup', state);
    await expect(popup.getByText(words)).toBeVisible();
    await popup.getByRole('button', { name: act }).click();
    expect((await recorded(popup)).map(([name]) => name)).toEqual([event]);
  });
}

test('options: a mark of the head’s is set once it is said why and until when, and not before', async () => {
  const options = await open('options', 'clientRulesOpened');
  const mark = options.getByRole('button', { name: 'Имя для портфолио' });
  await expect(options.getByText('Есть неоплаченный счёт: отметил руководитель')).toContainText('Счёт 118 не оплачен');
  await mark.click();
  const form = options.getByRole('group', { name: 'Имя для портфолио' });
  await form.getByLabel('Причина').fill('Известный завод');
  await form.getByLabel('До какого дня').fill('2027-06-30');
  await expect(options.getByText('Сохранено')).toBeHidden();
  expect(await violations(options)).toEqual([]);
  await form.getByRole('button', { name: 'Сохранить' }).press('Enter');
  await expect(options.getByText('Сохранено')).toBeVisible();
  await expect(form).toBeHidden();
});

test('options: before a reading it is said how much there is, how long it takes and what news are', async () => {
  const options = await open('options', 'sites');
  await options.getByRole('button', { name: 'Прочитать заново: crm.example.ru' }).click();
  expect((await recorded(options)).map(([name]) => name)).toEqual(['onMeasure']);
  await expect(options.getByText('около 612\u00a0клиентов, 4\u00a0412\u00a0сделок')).toBeVisible();
  await expect(options.getByText(/Чтение займёт меньше минуты/)).toBeVisible();
  for (const { language, theme } of looks) {
    await options.emulateMedia({ colorScheme: theme });
    await show(options, 'options', 'sites', language);
    await options.locator('.acts button').first().click();
    await options.screenshot({ path: `${SCREENS}/options-sites-ask.${language}.${theme}.png`, fullPage: true });
    if ((language === 'ru') === (theme === 'light')) expect(await violations(options)).toEqual([]);
  }
  await options.getByRole('button', { name: 'Read news' }).click();
  expect((await recorded(options)).at(-1)).toEqual(['onRead', 'https://crm.example.ru', 'news']);
  await expect(options.getByRole('button', { name: 'Read news' })).toHaveCount(0);
});

test('popup: offers to show what is where on the page in front, whatever CRM it is', async () => {
  const popup = await open('popup', 'today');
  // Exactly one such button: a second one would be an error here.
  await popup.getByRole('button', { name: 'Показать, где что' }).click();
  expect(await recorded(popup)).toEqual([['onTeach', 'https://crm.example.ru']]);
  await expect(popup.locator('.foot .host')).toContainText('crm');
  const host = await popup.locator('.foot .host').boundingBox();
  expect(host?.width, 'room for saying which CRM it is').toBeGreaterThan(60);
});

test('lost at or below sleeping is refused beside the field, and nothing can be saved', async () => {
  const options = await open('options', 'cycles');
  const lost = options.getByLabel('Потерян, если пропущено');
  await options.getByLabel('Спит, если пропущено').fill('2');
  await lost.fill('2');
  await expect(lost).toHaveAttribute('aria-invalid', 'true');
  await expect(options.getByRole('alert')).toHaveText('Должно быть больше 2. Пока действует 3.');
  await expect(options.getByRole('button', { name: 'Сохранить' })).toBeDisabled();
  expect(await violations(options)).toEqual([]);
  await options.screenshot({ path: `${SCREENS}/options-wrong.ru.light.png`, fullPage: true });
  await options.getByRole('button', { name: 'Вернуть как было' }).click();
  await expect(lost).toHaveValue('3');
  await expect(options.getByRole('button', { name: 'Сохранить' })).toHaveCount(0);
});

test('a change is said before it is saved, and saved as a whole', async () => {
  const options = await open('options', 'cycles');
  await options.getByLabel('Запас после срока').fill('0,25');
  await options.getByRole('link', { name: 'Классы' }).focus();
  await expect(options.getByText('Не сохранено: запас после срока 0,5 → 0,25')).toBeVisible();
  await options.screenshot({ path: `${SCREENS}/options-unsaved.ru.light.png`, fullPage: true });
  await options.getByRole('button', { name: 'Сохранить' }).click();
  const saved = (await recorded(options)).filter(([name]) => name === 'onSaveRules');
  expect(saved).toMatchObject([['onSaveRules', { grace: 0.25, lostFrom: 3 }]]);
});

test('one threshold in money without the other is refused', async () => {
  const options = await open('options', 'classes', 'en');
  await options.getByLabel('Yearly sum for class A').fill('500,000');
  await expect(options.getByRole('alert')).toContainText('Both sums are needed');
  await options.getByLabel('Yearly sum for class B').fill('100,000');
  await options.getByRole('button', { name: 'Save' }).click();
  const [, rules] = (await recorded(options)).find(([name]) => name === 'onSaveRules') ?? [];
  expect(rules).toMatchObject({ classes: { thresholds: { aFromMinor: 50_000_000, bFromMinor: 10_000_000 } } });
});

test('a site is disconnected only after the choice to keep or to erase', async () => {
  const options = await open('options', 'sites');
  await options.getByRole('button', { name: 'Отключить: erp.example.ru' }).click();
  expect(await recorded(options)).toEqual([]);
  expect(await violations(options)).toEqual([]);
  await options.screenshot({ path: `${SCREENS}/options-disconnect.ru.light.png`, fullPage: true });
  await options.getByRole('button', { name: 'Отключить и стереть данные' }).click();
  expect(await recorded(options)).toEqual([['onDisconnect', 'https://erp.example.ru', true]]);
});

test('a wish not to be called is lifted only with a reason', async () => {
  const options = await open('options', 'callsHead');
  await options.getByRole('button', { name: 'Снять запрет: Elena Petrova' }).click();
  const reason = options.getByLabel('Почему можно звонить снова');
  await expect(reason).toBeFocused();
  const lift = options.getByRole('button', { name: 'Снять запрет', exact: true });
  await expect(lift).toBeDisabled();
  await reason.fill('Позвонила сама');
  expect(await violations(options)).toEqual([]);
  await options.screenshot({ path: `${SCREENS}/options-callsLifting.ru.light.png`, fullPage: true });
  await lift.click();
  expect(await recorded(options)).toMatchObject([['onLift', { name: 'Elena Petrova' }, 'Позвонила сама']]);
});

test('everything is erased only by a press, a word and a second press', async () => {
  const options = await open('options', 'data');
  await options.getByRole('button', { name: 'Стереть всё' }).click();
  const forGood = options.getByRole('button', { name: 'Стереть навсегда' });
  await expect(forGood).toBeDisabled();
  await options.getByLabel('впишите слово').fill('Стереть');
  expect(await violations(options)).toEqual([]);
  await options.screenshot({ path: `${SCREENS}/options-erase.ru.light.png`, fullPage: true });
  await forGood.click();
  expect(await recorded(options)).toEqual([['onErase']]);
});

test('the language is one of three, chosen by keyboard', async () => {
  const options = await open('options', 'language');
  await options.getByRole('radio', { name: 'как в браузере' }).focus();
  await options.keyboard.press('ArrowRight');
  expect(await recorded(options)).toEqual([['onLanguage', 'ru']]);
});
