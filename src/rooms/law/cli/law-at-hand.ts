import type { Terminal } from '#kernel/cli/command.ts'
import { servedNow } from '#kernel/cli/server-file.ts'
import { readConfig } from '#kernel/config.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { z } from 'zod'
import { Approval } from '../contract/in-force.ts'
import { Law } from '../contract/law-data.ts'
import { lawPaths } from '../contract/public-paths.ts'
import { type ReadLaw, readLaw } from '../domain/distinguish/distinguish.ts'
import { seedLaw } from '../domain/seed.ts'

type Environment = Readonly<Record<string, string | undefined>>

const servedLaw = async (environment: Environment): Promise<ReadLaw | undefined> => {
  const read = readConfig(environment)
  const serving = read.kind === 'read' ? await servedNow(read.config.data) : undefined
  if (!serving) return undefined
  const asked = async (path: string): Promise<unknown> => (await fetch(`http://localhost:${serving.port}${path}`)).json()
  return readLaw(Law.parse(await asked(lawPaths.data)), z.array(Approval).parse(await asked(lawPaths.approvals)))
}

type Place = { readonly t: Translate; readonly terminal: Pick<Terminal, 'err'>; readonly environment?: Environment }

/** A law, and whose it is: that in force where a house runs on these data, else the seed of the program. */
export type LawAtHand = { readonly law: ReadLaw; readonly of: 'installation' | 'seed' }

/**
 * The law in force of the house that runs on these data; the seed, approved by nobody, where none runs. No database is opened. Where it is not the
 * seed a line says so, and every answer carries the hash of its law.
 */
export const lawAtHand = async ({ t, terminal, environment = process.env }: Place): Promise<LawAtHand> => {
  const [seed, read] = [seedLaw(), await servedLaw(environment)]
  if (!read) return { law: seed, of: 'seed' }
  if (read.sha256 === seed.sha256) return { law: seed, of: 'installation' }
  terminal.err(t('law.cli.in-force', { hash: read.sha256.slice(0, 16) }))
  return { law: read, of: 'installation' }
}
