import { expect, type Page } from '@playwright/test';
import { test } from './fixtures';

test.use({ granted: [] });

test('the first steps open by themselves after installation, once', async ({ context, extension }) => {
  const isFirstSteps = (one: Page) => one.url().endsWith('/onboarding.html');
  const opened = context.pages().find(isFirstSteps);
  const page = opened ?? (await context.waitForEvent('page', isFirstSteps));
  await expect(page.getByRole('heading', { name: 'Connect your CRM' })).toBeVisible();
  await extension.ask('rebuildList');
  expect(context.pages().filter(isFirstSteps)).toHaveLength(1);
});
