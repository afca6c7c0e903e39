import { run, setUp } from './setup.mjs'
import { buildWeb } from './web.mjs'

setUp()
if (!buildWeb()) process.exit(1)
run(['src/app/cli.ts', 'serve', ...process.argv.slice(2)])
