/**
 * Everything that is checked without running the software: format, lint with types, types, what nothing uses, and the rules of the
 * house. Each is run even when one before it failed; the exit code is 1 if any did.
 *
 *   npm run check              all of them
 *   npm run check -- lint types    some of them
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { bin, root, setUp } from './setup.mjs'

const CHECKS = [
  { name: 'format', says: 'every file is written as oxfmt writes it', program: 'oxfmt', args: ['--check'], mend: 'npx oxfmt' },
  { name: 'lint', says: 'no promise floats, no any, no cycle … (.oxlintrc.json)', program: 'oxlint', args: ['--deny-warnings'] },
  { name: 'types', says: 'the compiler agrees', program: 'typescript', command: 'tsc', args: [] },
  {
    name: 'unused',
    says: 'no file, export or dependency that nothing uses (knip.json)',
    program: 'knip',
    args: ['--no-config-hints', '--no-progress'],
  },
  {
    name: 'house',
    says: 'import rules, messages, documents, licences (test/)',
    program: 'vitest',
    args: ['run', `${root}test/`, '--exclude', '**/test/journeys/**', '--exclude', '**/test/security/**'],
  },
]

/** The file that a package gives as its program: started on the project's own Node, it needs no shell and no PATH. */
const programOf = (name, command = name) => {
  const { bin: programs } = JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8'))
  return `${root}node_modules/${name}/${typeof programs === 'string' ? programs : programs[command]}`
}

const passes = ({ name, says, program, command, args, mend }) => {
  const started = performance.now()
  const { status, stdout, stderr } = spawnSync(bin('node'), [programOf(program, command), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(7)} ${seconds} s  ${says}`)
  if (status !== 0) console.log(`${stdout}${stderr}${mend ? `\nTo mend: ${mend}\n` : ''}`)
  return status === 0
}

setUp()
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !CHECKS.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(`There is no check called ${unknown.join(', ')}. There are: ${CHECKS.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
const failed = CHECKS.filter(({ name }) => asked.length === 0 || asked.includes(name)).filter((check) => !passes(check))
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.map(({ name }) => name).join(', ')}.`)
process.exit(failed.length === 0 ? 0 : 1)
