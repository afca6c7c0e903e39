import type { ParseArgsOptionsConfig } from 'node:util'
import type { Translate } from '../i18n/translate.ts'

/** Exit codes of `istmo`: a refusal says in a sentence what is wrong; a bug prints its cause. */
export const EXIT = { done: 0, bug: 1, refused: 2, cancelled: 130 } as const

/** Where a command writes: results to `out`, progress and refusals to `err`. */
export type Terminal = {
  out: (line: string) => void
  err: (line: string) => void
  /** Aborted by Ctrl-C or by SIGTERM. */
  signal: AbortSignal
}

export type Invocation = {
  positionals: readonly string[]
  options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  t: Translate
  terminal: Terminal
}

/** A short name of the command line, as a room's `cli/` declares it. */
export type CliCommand = {
  /** `report`, `workshop template`. */
  name: string
  /** Message keys: one sentence, and the line that shows how it is written (made of the flags where they alone say it). */
  about: string
  usage: string | ((t: Translate) => string)
  options: ParseArgsOptionsConfig
  run: (invocation: Invocation) => Promise<number>
}
