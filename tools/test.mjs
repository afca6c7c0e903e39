import { root, run, setUp } from './setup.mjs'

setUp()
run(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)], { cwd: root })
