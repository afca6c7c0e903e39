import type { CliCommand, Invocation } from './command.ts'
import type { Place } from './door.ts'

/** Where this installation's data are, or null where a setting refuses; asked when a command runs, not when it is listed. */
export type FindPlace = (invocation: Invocation) => Place | null | Promise<Place | null>

/** What a room's commands may ask of the house around them. */
export type Around = {
  readonly findPlace: FindPlace
  /** Where people reach the house of this environment: links that are handed over begin with it. */
  readonly findAddress: (invocation: Invocation) => Promise<string>
}

/** Commands that begin with one word and work on files: they are read without the rest of the house, which takes longer than most of them. */
export type OfFiles = {
  readonly load: (around: Around) => Promise<readonly CliCommand[]>
  /** Whether these words ask for nothing but files; the rest goes to the whole house. */
  readonly takes?: (words: readonly string[]) => boolean
}

/** What a room adds to the command line, exported as `commandLine` by its `cli/command-line.ts`, which loads nothing before it is asked. */
export type CommandLine = {
  /** All its short names. */
  readonly load: (around: Around) => Promise<readonly CliCommand[]>
  /** By their first word. */
  readonly ofFiles?: Readonly<Record<string, OfFiles>>
}
