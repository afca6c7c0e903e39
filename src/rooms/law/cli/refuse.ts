import { EXIT, type Terminal } from '#kernel/cli/command.ts'

/** Says why a file or a line of options is refused; nothing else was written. */
export const refuse = (terminal: Terminal, lines: readonly string[]): number => {
  for (const line of lines) terminal.err(line)
  return EXIT.refused
}
