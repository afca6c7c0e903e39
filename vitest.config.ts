import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/postgres.ts'],
    isolate: false,
    // One for each processor of the smallest machine: alone, a worker waits half its time for databases and browsers.
    maxWorkers: 2,
    sequence: { shuffle: true },
    // A busy machine takes longer than the second that is the rule for what a screen comes to show.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
