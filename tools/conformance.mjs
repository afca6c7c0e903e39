import { run, setUp } from './setup.mjs'

setUp()
run(['tools/conformance/conformance.ts', ...process.argv.slice(2)])
