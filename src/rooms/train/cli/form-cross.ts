import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'
import { writeCsv } from '#sheets/write-csv.ts'
import { FormSet } from '../contract/forms.ts'
import { crossForms, type SessionSize } from '../domain/forms/cross-forms.ts'
import { orderRows } from '../domain/forms/form-tables.ts'
import { seedFlag } from './form-flags.ts'
import { writeNewFile } from './items-files.ts'
import { readJson } from './read-json.ts'

const MOST = 500

/** `HN-1:24` as a session and its places; undefined where any is none, or stands twice. */
const sessionsIn = (words: readonly string[]): readonly SessionSize[] | undefined => {
  const sessions = words.map((word) => /^([A-Za-z0-9][\w.-]{0,39}):(\d{1,3})$/.exec(word))
  const found = sessions.flatMap((one) => (one ? [{ session: one[1] ?? '', persons: Number(one[2]) }] : []))
  const isWhole = found.length === words.length && found.every(({ persons }) => persons > 0 && persons <= MOST)
  return isWhole && found.length > 0 && new Set(found.map(({ session }) => session)).size === found.length ? found : undefined
}

const run = async ({ positionals, options, t, terminal }: Invocation): Promise<number> => {
  const refuse = (lines: readonly string[]): number => {
    for (const line of lines) terminal.err(line)
    return EXIT.refused
  }
  const [sessions, seed, path, out] = [sessionsIn(positionals), seedFlag(options['seed']), options['forms'], options['out']]
  if (!sessions || seed === undefined || typeof path !== 'string' || typeof out !== 'string')
    return refuse([`istmo ${t('train.forms.cross.usage')}`])
  const forms = await readJson(path, FormSet, t)
  if (forms.kind === 'refused') return refuse(forms.lines)
  const crossed = crossForms(sessions, { seed, later: forms.value.forms.length === 4 })
  const unwritten = await writeNewFile(out, writeCsv(orderRows(crossed), { guard: 'none' }), t)
  if (unwritten) return refuse([unwritten])
  for (const { session, persons } of sessions)
    terminal.out(
      t('train.forms.cross.session', {
        session,
        n: persons,
        first: crossed.filter((one) => one.session === session && one.pre === 'A').length,
      }),
    )
  terminal.out(t('train.forms.cross.written', { path: out, seed }))
  return EXIT.done
}

/**
 * `istmo form cross SESSION:PLACES … --forms forms.json --out order.csv [--seed N]`: who begins with A and who with B, in permuted blocks within each session, with
 * a pseudonym for each place. The order stays with whoever prints, and out of sight of whoever seats people.
 */
export const formCrossCommand: CliCommand = {
  name: 'form cross',
  about: 'train.forms.cross.about',
  usage: 'train.forms.cross.usage',
  options: { forms: { type: 'string' }, out: { type: 'string', short: 'o' }, seed: { type: 'string' } },
  run,
}
