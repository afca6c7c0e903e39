import { readdirSync } from 'node:fs'
import { root, run, setUp } from './setup.mjs'
import { buildWeb } from './web.mjs'

const LONG = '.long.test.ts'
const ALL = '--all'
const words = process.argv.slice(2)
// Whoever names something gets what they name; continuous integration leaves nothing out.
const leavesOut = words.length === 0 && !process.env.CI

const sayLeftOut = () => {
  const files = ['src', 'test'].flatMap((folder) => readdirSync(root + folder, { recursive: true }))
  const count = files.filter((file) => file.endsWith(LONG)).length
  console.log(`SKIPPED: ${count} files of long tests (*${LONG}), which continuous integration runs; here: npm test -- ${ALL}`)
}

setUp()
if (!buildWeb()) process.exit(1)
if (leavesOut) process.on('exit', sayLeftOut)
const chosen = leavesOut ? ['--exclude', `**/*${LONG}`] : words.filter((word) => word !== ALL)
run(['node_modules/vitest/vitest.mjs', 'run', ...chosen], { cwd: root })
