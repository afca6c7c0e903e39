import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Around, CommandLine } from '#kernel/cli/command-line.ts'

const report = async ({ findPlace }: Around) => [(await import('./report.ts')).reportCommand(findPlace)]

/** A report of a package, or of the example, asks nothing of the database. */
const isOfPackage = ([, source = '']: readonly string[]): boolean => source === '' || source.startsWith('-') || existsSync(resolve(source))

export const commandLine: CommandLine = {
  load: async (around) => {
    const [{ importCommand }, { exportCommand }, { verifyReleaseCommand }] = await Promise.all([
      import('./import.ts'),
      import('./export.ts'),
      import('./verify-release.ts'),
    ])
    return [...(await report(around)), importCommand(around.findPlace), exportCommand(around.findPlace), verifyReleaseCommand]
  },
  ofFiles: { report: { load: report, takes: isOfPackage } },
}
