import { root, run, setUp } from './setup.mjs'
import { buildWeb } from './web.mjs'

setUp()
if (!buildWeb()) process.exit(1)
run(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], { cwd: root })
