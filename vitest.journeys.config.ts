import { defineConfig } from 'vitest/config'
import tests from './vitest.config.ts'

/** All journeys, also those of single rooms: `npm run journeys`. */
export default defineConfig({ ...tests, test: { ...tests.test, include: ['test/journeys/**/*.test.ts'], exclude: [] } })
