import { connectAndRead } from '../demo-crm/demo/extension';
import { placesOf } from '../demo-crm/demo/places';
import { walk } from '../demo-crm/demo/walk';
import { truthOf } from '../demo-crm/truth';
import { expect, test } from './fixtures';

/** `npm run demo` is the first thing anybody does with the project: its walk must come to its end. */
test.use({ build: 'shipped' });

for (const [flavour, language] of [
  ['amocrm', 'en'],
  ['bitrix24', 'ru'],
] as const) {
  test(`the demo walks through a CRM like ${flavour} and prints whom to call today, in ${language}`, async ({
    context,
    extension,
    startDemo,
  }) => {
    const crm = await startDemo({ flavour, language });
    const browser = { context, origin: `chrome-extension://${extension.id}` };
    const places = placesOf(crm, flavour);
    const page = await context.newPage();
    await page.goto(places.list);
    await connectAndRead(browser, page, language);
    const [, ...printed] = await walk(browser, page, places, language);
    const asleep = truthOf(crm.data).filter(({ plot }) => plot === 'sleeping' || plot === 'lost');
    const names = printed.map(([name]) => name);
    expect(names.length).toBeGreaterThan(3);
    expect(asleep.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(printed.flat().filter((cell) => cell === '' || /undefined|NaN/.test(cell))).toEqual([]);
  });
}
