import type { Invocation } from '#kernel/cli/command.ts'
import { refused } from '#kernel/cli/refused.ts'
import { type Config, readConfig } from '#kernel/config.ts'

/** The configuration of this environment; null, and a sentence, where a value cannot be meant. */
export const configFor = (invocation: Pick<Invocation, 'options' | 't' | 'terminal'>): Config | null => {
  const read = readConfig(process.env)
  if (read.kind === 'read') return read.config
  const { name, value } = read
  refused(invocation, {
    code: 'setting.invalid',
    said: [invocation.t('app.serve.bad-setting', { name, value })],
    details: { setting: name, value },
  })
  return null
}
