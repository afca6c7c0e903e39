import { run, setUp } from './setup.mjs'

setUp()
run(['tools/bench/bench.ts', ...process.argv.slice(2)])
