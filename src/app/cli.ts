import { runCli, operatorLanguage } from '#kernel/cli/run.ts'
import { commands, messages } from './rooms.ts'

const cancel = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => cancel.abort())

process.exitCode = await runCli(
  { commands, messages },
  process.argv.slice(2),
  {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    signal: cancel.signal,
  },
  operatorLanguage(process.env),
)
