import { readFile } from 'node:fs/promises'
import { EXIT, type CliCommand, type Invocation } from '#kernel/cli/command.ts'
import { LOCALES } from '#kernel/i18n/translate.ts'
import { keyId, readAloud } from '#seal/key.ts'
import { readContainer } from '#seal/ledger/container.ts'
import type { Ledger } from '#seal/ledger/ledger.ts'
import { openLedger } from '#seal/ledger/opened.ts'
import { recoveryKeyOf } from '#seal/ledger/recover.ts'
import { SealRefused } from '#seal/refused.ts'
import { readArchive } from '#sheets/archive.ts'
import type { Refusal } from '#sheets/refusal.ts'
import { COPY_LIMITS } from '../contract/sealed-copy.ts'
import { writtenMoment } from '../domain/written-date.ts'

/** What a copy shows to anybody: no key is needed for it, and nothing of the case is in it. */
const openLines = ({ t }: Invocation, ledger: Ledger, path: string): readonly string[] => {
  const { inForce } = ledger.standing
  const once = (ids: readonly string[]) => [...new Set(ids)].map(readAloud).join(' · ')
  const readers = (isBuilt: boolean) =>
    inForce.filter(({ compartment }) => (compartment === ledger.ctx) === isBuilt).flatMap(({ keyring }) => keyring.holders.map(keyId))
  const builders = readers(true)
  // Who reads a part that is sealed apart, what protects say, is no reader of the case.
  const apart = readers(false).filter((id) => !builders.includes(id))
  return [
    t('cases.cli.whole', { path, n: ledger.size }),
    t('cases.cli.case', {
      ctx: ledger.ctx,
      at: writtenMoment(LOCALES[t.lang], new Date(ledger.begin.entry.at), 'UTC'),
      founder: readAloud(keyId(ledger.begin.entry.founder)),
    }),
    t('cases.cli.readers', { ids: once(builders) }),
    ...(apart.length > 0 ? [t('cases.cli.part-readers', { ids: once(apart) })] : []),
    t('cases.cli.recovery', { ids: once(inForce.map(({ keyring }) => keyId(keyring.recovery))) }),
  ]
}

/** The drill: whether the line of the sheet opens the case, all of it; it writes nothing of it anywhere. */
const drillLines = async ({ t }: Invocation, ledger: Ledger, line: string): Promise<readonly string[]> => {
  const opened = await openLedger(ledger, await recoveryKeyOf(ledger, line.replaceAll(/\s/g, '').toUpperCase()))
  const closed = ledger.standing.inForce.filter(({ compartment }) => opened.kindOf(compartment) === undefined).length
  return [t('cases.cli.recovers', { n: opened.versions.length, closed, aside: opened.quarantined.length })]
}

class NoFile extends Error {}

/** The file is no archive that is read: said in the words of whoever reads archives. */
class NoArchive extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

const fileAt = (path: string): Promise<Uint8Array | undefined> => readFile(path).catch(() => undefined)

const verified = async (invocation: Invocation, path: string): Promise<readonly string[]> => {
  const bytes = await fileAt(path)
  if (!bytes) throw new NoFile(path)
  const archive = readArchive(new Uint8Array(bytes), { limits: COPY_LIMITS })
  if (archive.kind === 'refused') throw new NoArchive(archive)
  const ledger = await readContainer(archive.files)
  const { recovery } = invocation.options
  if (typeof recovery !== 'string') return openLines(invocation, ledger, path)
  const line = await fileAt(recovery)
  if (!line) throw new NoFile(recovery)
  return [...openLines(invocation, ledger, path), ...(await drillLines(invocation, ledger, new TextDecoder().decode(line)))]
}

/** Why, what to do, and last the code by which whoever is asked finds the cause. */
const sayRefused = ({ t, terminal }: Invocation, path: string, error: unknown): number => {
  if (!(error instanceof SealRefused || error instanceof NoArchive)) throw error
  const { code, where, why } =
    error instanceof NoArchive
      ? { code: 'seal.unreadable', where: error.refusal.code, why: error.refusal.message[t.lang] }
      : { code: error.code, where: error.where, why: t(`cases.refused.${error.code}.happened`) }
  terminal.err(t('cases.cli.refused', { path, why }))
  terminal.err(t(`cases.refused.${code}.next`))
  terminal.err(t('cases.cli.reference', { code: [code, where].filter(Boolean).join(' ') }))
  return EXIT.refused
}

const run = async (invocation: Invocation): Promise<number> => {
  const { positionals, t, terminal } = invocation
  const [path] = positionals
  if (path === undefined || positionals.length > 1) {
    terminal.err(`istmo ${t('cases.cli.verify-usage')}`)
    return EXIT.refused
  }
  try {
    for (const line of await verified(invocation, path)) terminal.out(line)
    return EXIT.done
  } catch (error) {
    if (error instanceof NoFile) {
      terminal.err(t('cases.cli.no-file', { path: error.message }))
      return EXIT.refused
    }
    return sayRefused(invocation, path, error)
  }
}

/**
 * `istmo case verify COPY.zip [--recovery LINE.txt]`: whether a sealed copy is whole and by whom it is read; with the line of the recovery sheet,
 * whether that opens it. Nothing of the case is written anywhere.
 */
export const verifyCopyCommand: CliCommand = {
  name: 'case verify',
  about: 'cases.cli.verify-about',
  usage: 'cases.cli.verify-usage',
  options: { recovery: { type: 'string' } },
  run,
}
