import { defineConfig } from '@playwright/test';
import { findChromium, quietArgs } from '../../lib/tools/chromium';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.output/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  use: { launchOptions: { executablePath: await findChromium(), args: [...quietArgs] } },
});
