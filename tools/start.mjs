import { run, setUp } from './setup.mjs'

setUp()
run(['src/app/cli.ts', 'serve', ...process.argv.slice(2)])
