import { EXIT, type Terminal } from '#kernel/cli/command.ts'
import { beginningOf, refusedAtBeginning, runCli } from '#kernel/cli/run.ts'
import { commandsFor } from './commands.ts'

const PATIENCE_MS = 5000

const cancel = new AbortController()
let askedAt = 0
// A terminal gives Ctrl-C to the whole group of processes, and those that started this one pass it on: it comes twice or more at once.
// Only who asks again after a while is not kept waiting.
for (const name of ['SIGINT', 'SIGTERM'] as const)
  process.on(name, () => {
    if (cancel.signal.aborted && performance.now() - askedAt > PATIENCE_MS) process.exit(EXIT.cancelled)
    askedAt = cancel.signal.aborted ? askedAt : performance.now()
    cancel.abort()
  })

// Who reads only the beginning (`| head`) has closed the pipe: what is left has no reader, and that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.done)
})

/** A message may hold what a file says: signs that a terminal would obey are written out. */
const printable = (line: string): string =>
  line.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) =>
    sign === '\n' || sign === '\t' ? sign : `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  )

const terminal: Terminal = {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${printable(line)}\n`),
  signal: cancel.signal,
}

const run = async (): Promise<number> => {
  const begun = beginningOf(process.argv.slice(2), process.env)
  if (begun.kind === 'read') return runCli(await commandsFor(begun.words), begun.words, terminal, begun.lang)
  return refusedAtBeginning(process.argv.slice(2), begun, terminal)
}
process.exitCode = await run()
// Left to itself, Node puts its signals away before it ends: Ctrl-C in that moment would make a cancelled command of one that is done.
process.once('beforeExit', () => process.exit())
