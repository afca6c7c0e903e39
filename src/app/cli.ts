import { operatorLanguage, runCli } from '#kernel/cli/run.ts'
import { commandsFor } from './commands.ts'

const cancel = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => cancel.abort())

const words = process.argv.slice(2)
process.exitCode = await runCli(
  await commandsFor(words),
  words,
  {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    signal: cancel.signal,
  },
  operatorLanguage(process.env),
)
