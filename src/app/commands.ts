import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CliHouse } from '#kernel/cli/run.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { nearest } from '#sheets/nearest.ts'
import { distinguishCommand } from '../rooms/law/cli/distinguish.ts'
import { lawMessages } from '../rooms/law/messages.ts'
import { reportCommand } from '../rooms/report/cli/report.ts'
import { reportMessages } from '../rooms/report/messages.ts'
import { impactCommand } from '../rooms/train/cli/impact.ts'
import { impactTemplateCommand } from '../rooms/train/cli/impact-template.ts'
import { trainMessages } from '../rooms/train/messages.ts'

const report = reportCommand(async (invocation) => (await import('./place.ts')).findPlace(invocation))

/** A report of a package, or of the example, asks nothing of the database. */
const isOfPackage = ([name, source = '']: readonly string[]): boolean =>
  name === 'report' && (source === '' || source.startsWith('-') || existsSync(resolve(source)))

/** What the command line offers for these words. Loading the whole house takes a tenth of the time in which a report is made, which needs none of it, no more than a distinction does. */
export const commandsFor = async (words: readonly string[]): Promise<CliHouse> => {
  if (isOfPackage(words)) return { commands: [report], messages: [reportMessages], nearest }
  if (words[0] === distinguishCommand.name) return { commands: [distinguishCommand], messages: [problemMessages, lawMessages], nearest }
  if (words[0] === impactCommand.name)
    return { commands: [impactCommand, impactTemplateCommand], messages: [problemMessages, trainMessages], nearest }
  if (words[0] === 'syllabus') {
    const { syllabusCommands } = await import('../rooms/train/cli/syllabus-commands.ts')
    return { commands: syllabusCommands, messages: [problemMessages, trainMessages], nearest }
  }
  const { allCommands } = await import('./all-commands.ts')
  return allCommands(report)
}
