import { z } from 'zod'
import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import type { FindPlace } from '#kernel/cli/command-line.ts'
import { refused } from '#kernel/cli/refused.ts'
import { verifySigned } from '../domain/syllabus/verify-signed.ts'
import { faultSaid } from '../domain/syllabus/verdict.ts'
import { readText } from './read-json.ts'
import { refusedFiles } from './refused-files.ts'
import { verifyHere } from './syllabus-verify-here.ts'

const Keys = z.array(z.string().regex(/^[0-9a-f]{64}$/))

const ofFile = async (invocation: Invocation, path: string, keys: readonly string[]): Promise<number> => {
  const { options, t, terminal } = invocation
  const text = await readText(path, t)
  if (text.kind === 'refused') return refusedFiles(invocation, [text])
  const { fault, signed } = await verifySigned(text.value, keys)
  const { code, semver, syllabus } = signed?.approval ?? { code: null, semver: null, syllabus: null }
  const verdict = { schema: 'istmo/syllabus-verdict/1', file: path, code, semver, sha256: syllabus, key: signed?.key ?? null }
  if (options['json']) terminal.out(JSON.stringify({ ...verdict, fault: fault ?? null }, null, 2))
  else if (fault) terminal.err(t('train.cli.verify-wrong', { of: path, what: faultSaid(t, fault) }))
  else {
    terminal.out(t('train.cli.verify-whole', { of: path, code: code ?? '', semver: semver ?? '' }))
    terminal.out(t('train.cli.verify-hash', { sha256: syllabus ?? '' }))
    terminal.out(t('train.cli.verify-key', { key: signed?.key ?? '' }))
  }
  return fault ? EXIT.refused : EXIT.done
}

const run = async (invocation: Invocation, findPlace: FindPlace): Promise<number> => {
  const { positionals, options, t } = invocation
  const [path, ...others] = positionals
  const keys = Keys.safeParse([options['key'] ?? []].flat())
  const programme = options['programme']
  const isFile = programme === undefined && options['version'] === undefined
  const hasKey = keys.success && keys.data.length > 0
  if (!keys.success || others.length > 0 || isFile === (path === undefined) || (isFile ? !hasKey : typeof programme !== 'string')) {
    const why = path !== undefined && !hasKey ? [t('train.cli.verify-no-key')] : []
    return refused(invocation, { code: 'command.incomplete', said: [`istmo ${t('train.cli.verify-usage')}`, ...why] })
  }
  if (path !== undefined) return ofFile(invocation, path, keys.data)
  return verifyHere(invocation, { findPlace, programme: String(programme), keys: keys.data })
}

/**
 * `istmo syllabus verify FILE --key KEY` looks at an exported version without a database or a network; `istmo syllabus verify --programme CODE [--version V]`
 * at what this installation keeps. The first thing that is wrong is named. Exit 0 where nothing is, 2 where something is or could not be read.
 * @param findPlace where the data are; asked only for the second
 */
export const syllabusVerifyCommand = (findPlace: FindPlace): CliCommand => ({
  name: 'syllabus verify',
  about: 'train.cli.verify-about',
  usage: 'train.cli.verify-usage',
  options: {
    key: { type: 'string', multiple: true },
    programme: { type: 'string' },
    version: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: (invocation) => run(invocation, findPlace),
})
