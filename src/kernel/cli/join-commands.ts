import type { CliCommand } from './command.ts'

/** @throws Error where two commands have one name */
export const joinCommands = (...all: readonly (readonly CliCommand[])[]): readonly CliCommand[] => {
  const commands = all.flat()
  const names = commands.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) throw new Error(`command ${twice} is given twice`)
  return commands
}
