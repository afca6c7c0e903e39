import type { Invocation } from '#kernel/cli/command.ts'
import { type Config, readConfig } from '#kernel/config.ts'

/** The configuration of this environment; null, and a sentence, where a value cannot be meant. */
export const configFor = ({ t, terminal }: Pick<Invocation, 't' | 'terminal'>): Config | null => {
  const read = readConfig(process.env)
  if (read.kind === 'read') return read.config
  terminal.err(t('app.serve.bad-setting', { name: read.name, value: read.value }))
  return null
}
