import type { CommandLine } from '#kernel/cli/command-line.ts'

export const commandLine: CommandLine = {
  load: async () => {
    const [{ verifyCopyCommand }, { networkCommand }] = await Promise.all([import('./verify-copy.ts'), import('./network.ts')])
    return [verifyCopyCommand, networkCommand]
  },
}
