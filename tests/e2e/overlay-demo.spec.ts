import { truthOf } from '../demo-crm/truth';
import { expect, test } from './fixtures';
import { stripOf } from './stripOf';

test('a company, its contact and its deal all show the paying company, read and not written', async ({
  context,
  extension,
  startDemo,
}) => {
  const crm = await startDemo({ flavour: 'amocrm', language: 'en' });
  await extension.connect(crm.origin);
  const client = truthOf(crm.data).find(({ id, deals }) => {
    const contact = crm.data.clients.find(({ companyId }) => String(companyId) === id)?.contactId;
    return contact !== undefined && deals >= 4;
  });
  const deal = crm.data.deals.find((it) => String(it.client.companyId) === client?.id);
  const page = await context.newPage();
  for (const path of [
    `/companies/detail/${client?.id}`,
    `/contacts/detail/${deal?.client.contactId}`,
    `/leads/detail/${deal?.id}`,
  ]) {
    await page.goto(crm.origin + path);
    await expect(stripOf(page)).toHaveAccessibleName(new RegExp(`^Budilnik: ${client?.name}, `));
    await expect(stripOf(page)).toContainText(new RegExp(`${client?.deals}.of.${client?.deals}.deals`));
  }
  expect(crm.log.filter(({ method }) => method !== 'GET')).toEqual([]);
});
