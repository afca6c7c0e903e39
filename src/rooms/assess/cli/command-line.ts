import type { CommandLine } from '#kernel/cli/command-line.ts'

export const commandLine: CommandLine = {
  load: async ({ findPlace }) => {
    const [{ templateCommand }, { importCommand }] = await Promise.all([import('./template.ts'), import('./import.ts')])
    return [templateCommand(findPlace), importCommand(findPlace)]
  },
}
