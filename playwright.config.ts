import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/global-setup.ts',
  outputDir: 'test-results',
  // A test that passes only the second time is a defect of the site or of the test.
  retries: 0,
  workers: 2,
  timeout: 30_000,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: { actionTimeout: 10_000, trace: 'off', screenshot: 'off', video: 'off' },
  projects: [{ name: 'chromium' }],
})
