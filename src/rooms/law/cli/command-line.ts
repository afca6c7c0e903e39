import type { CommandLine } from '#kernel/cli/command-line.ts'

const distinguish = async () => [(await import('./distinguish.ts')).distinguishCommand]

export const commandLine: CommandLine = {
  load: async () => {
    const [{ lawEffectsCommand }, { showLawCommand }, { verifyDecisionCommand }] = await Promise.all([
      import('./law-effects.ts'),
      import('./show-law.ts'),
      import('./verify-decision.ts'),
    ])
    return [...(await distinguish()), lawEffectsCommand, showLawCommand, verifyDecisionCommand]
  },
  ofFiles: { distinguish: { load: distinguish } },
}
