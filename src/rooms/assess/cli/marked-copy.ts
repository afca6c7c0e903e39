import { EXIT, type Invocation } from '#kernel/cli/command.ts'
import { refusedBy } from '#kernel/cli/refused.ts'
import { writeFileReply } from '#kernel/cli/write-file-reply.ts'
import type { FileReply } from '#kernel/command/file.ts'
import { Problem } from '#kernel/problem/problem.ts'

/** What came of the copy: the exit code of writing it alone, and for a program where it lies, or the refusal by its code. */
export type MarkedCopy = { readonly exit: number; readonly told: unknown }

/**
 * Makes the copy and writes it where `--annotate` says. Standard error has it in sentences, for standard output belongs to the import.
 * @param isKept the import is kept, whatever comes of the copy: a refusal must not read as if it were the import's
 */
export const writeMarkedCopy = async (invocation: Invocation, isKept: boolean, make: () => Promise<FileReply>): Promise<MarkedCopy> => {
  const { t, terminal } = invocation
  const [answers, sentences]: [string[], string[]] = [[], []]
  const voice: Invocation = {
    ...invocation,
    options: { ...invocation.options, json: true },
    terminal: { out: (line) => answers.push(line), err: (line) => sentences.push(line), signal: terminal.signal },
  }
  const written = async (): Promise<number> => writeFileReply(await make(), voice, 'annotate')
  const exit = await written().catch((error: unknown) => {
    if (error instanceof Problem) return refusedBy(voice, error)
    throw error
  })
  const told = JSON.parse(answers[0] ?? 'null') as { path: string; bytes: number }
  if (exit === EXIT.done) terminal.err(t('cli.file-written', { path: told.path, bytes: told.bytes }))
  else if (isKept) terminal.err(t('assess.cli.copy-unwritten'))
  for (const sentence of sentences) terminal.err(sentence)
  return { exit, told }
}
