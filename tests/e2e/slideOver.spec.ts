import { truthOf } from '../demo-crm/truth';
import { expect, test } from './fixtures';
import { stripOf } from './stripOf';

test('a card in a slide-over frame has the strip in that frame, and the list below has none', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'bitrix24', language: 'en' });
  const [client] = truthOf(crm.data);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/crm/company/list/`);
  await page.getByRole('link', { name: client?.name ?? '', exact: true }).click();
  const frame = page.frameLocator('iframe.side-panel-iframe');
  await expect(stripOf(frame)).toHaveAccessibleName(`Budilnik: ${client?.name}, sleeping`);
  await expect(stripOf(frame)).toContainText(`${client?.deals} of ${client?.deals} deals`, { useInnerText: false });
  await expect(stripOf(page)).toHaveCount(0);
  expect(page.url()).toBe(`${crm.origin}/crm/company/details/${client?.id}/`);
});

test('reading a portal asks for lists and single records only', async ({ context, extension, startDemo }) => {
  const crm = await startDemo({ flavour: 'bitrix24', language: 'en' });
  const [client] = truthOf(crm.data);
  await extension.connect(crm.origin);
  const page = await context.newPage();
  await page.goto(`${crm.origin}/crm/company/details/${client?.id}/`);
  await expect(stripOf(page)).toHaveAccessibleName(`Budilnik: ${client?.name}, sleeping`);
  const written = crm.log.filter(
    ({ method, path }) => method !== 'GET' && !/^\/rest\/(?:crm\.\w+|user)\.(?:list|get)\.json\?/.test(path),
  );
  expect(written).toEqual([]);
});
