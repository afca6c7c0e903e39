import type { CommandLine } from '#kernel/cli/command-line.ts'

export const commandLine: CommandLine = {
  load: async ({ findPlace, findAddress }) => [(await import('./invite.ts')).inviteCommand(findPlace, findAddress)],
}
