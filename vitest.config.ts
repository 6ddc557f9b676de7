import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    environment: 'node',
    // Tests that build a site or install a package say so themselves.
    testTimeout: 10_000,
    hookTimeout: 180_000,
    // Only the caches of the tested code may outlive a test; spies and stubbed variables may not.
    restoreMocks: true,
    unstubEnvs: true,
  },
})
