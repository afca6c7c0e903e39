import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longest-first.ts'

export default defineConfig({
  resolve: { alias: { 'hash-wasm': fileURLToPath(new URL('test/argon2.ts', import.meta.url)) } },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // The journeys of single rooms: npm run journeys.
    exclude: ['**/node_modules/**', 'test/journeys/*/**'],
    globalSetup: ['test/postgres.ts'],
    setupFiles: ['test/strict-messages.ts'],
    isolate: false,
    // Two more than the smallest machine has processors, since each waits part of its time for databases and browsers.
    maxWorkers: 4,
    sequence: { shuffle: true, sequencer: LongestFirst },
    // A busy machine takes longer than the second that is the rule for what a screen comes to show.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
