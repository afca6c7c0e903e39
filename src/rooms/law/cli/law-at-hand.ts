import type { Terminal } from '#kernel/cli/command.ts'
import { servedNow } from '#kernel/cli/server-file.ts'
import { readConfig } from '#kernel/config.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { Law } from '../contract/law-data.ts'
import { lawPaths } from '../contract/public-paths.ts'
import { type ReadLaw, readLaw } from '../domain/distinguish/distinguish.ts'
import { seedLaw } from '../domain/seed.ts'

type Environment = Readonly<Record<string, string | undefined>>

const servedLaw = async (environment: Environment): Promise<Law | undefined> => {
  const read = readConfig(environment)
  const serving = read.kind === 'read' ? await servedNow(read.config.data) : undefined
  if (!serving) return undefined
  const reply = await fetch(`http://localhost:${serving.port}${lawPaths.data}`)
  return Law.parse(await reply.json())
}

type Place = { readonly t: Translate; readonly terminal: Pick<Terminal, 'err'>; readonly environment?: Environment }

/**
 * The law in force of the house that runs on these data; the seed, approved by nobody, where none runs. No database is opened. Where it is not the
 * seed a line says so, and every answer carries the hash of its law.
 */
export const lawAtHand = async ({ t, terminal, environment = process.env }: Place): Promise<ReadLaw> => {
  const [seed, served] = [seedLaw(), await servedLaw(environment)]
  if (!served) return seed
  const read = readLaw(served)
  if (read.sha256 === seed.sha256) return seed
  terminal.err(t('law.cli.in-force', { hash: read.sha256.slice(0, 16) }))
  return read
}
