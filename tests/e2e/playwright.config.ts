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
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: { launchOptions: { executablePath: await findChromium(), args: [...quietArgs] } },
});
