import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../.output/faults',
  fullyParallel: true,
  workers: 2,
  // Only waited out on failure: what a fault may take is said where it is made.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  // One of a thousand that wavers must not hide what the others say: it is named at the end of the run, with its cause.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
});
