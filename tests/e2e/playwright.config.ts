import { defineConfig } from '@playwright/test';
import { findChromium, quietArgs } from '../../lib/tools/chromium';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.output/e2e',
  fullyParallel: true,
  workers: 2,
  // Generous, because they are only waited out on failure: a busy machine is slow at starting browsers.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // One of a thousand that wavers must not hide what the others say: it is named at the end of the run, with its cause.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: { launchOptions: { executablePath: await findChromium(), args: [...quietArgs] } },
});
