import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { CliCommand, Invocation } from '#kernel/cli/command.ts'
import type { Place } from '#kernel/cli/door.ts'
import { asksVersion, type CliHouse } from '#kernel/cli/run.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { nearest } from '#sheets/nearest.ts'
import { reportCommand } from '../rooms/report/cli/report.ts'
import { reportMessages } from '../rooms/report/messages.ts'

const findPlaceLater = async (invocation: Invocation): Promise<Place | null> => (await import('./place.ts')).findPlace(invocation)
const report = reportCommand(findPlaceLater)

/** A report of a package, or of the example, asks nothing of the database. */
const isOfPackage = ([name, source = '']: readonly string[]): boolean =>
  name === 'report' && (source === '' || source.startsWith('-') || existsSync(resolve(source)))

/** One of them may be asked of the database: where that is, is found when it is. */
const syllabus = async () => {
  const [{ syllabusCommands }, { syllabusVerifyCommand }] = await Promise.all([
    import('../rooms/train/cli/syllabus-commands.ts'),
    import('../rooms/train/cli/syllabus-verify.ts'),
  ])
  return [...syllabusCommands, syllabusVerifyCommand(findPlaceLater)]
}
const forms = async () => (await import('../rooms/train/cli/form-commands.ts')).formCommands

const distinguish = async (): Promise<CliHouse> => {
  const [{ distinguishCommand }, { lawMessages }] = await Promise.all([
    import('../rooms/law/cli/distinguish.ts'),
    import('../rooms/law/messages.ts'),
  ])
  return { commands: [distinguishCommand], messages: [problemMessages, lawMessages], nearest }
}

/** What works on files alone, by its first word; each is loaded by itself. */
const OF_TRAINING: ReadonlyMap<string, () => Promise<readonly CliCommand[]>> = new Map([
  ['impact', async () => (await import('../rooms/train/cli/impact-commands.ts')).impactCommands],
  ['syllabus', syllabus],
  ['items', async () => (await import('../rooms/train/cli/items-commands.ts')).itemsCommands],
  ['form', forms],
  ['answers', forms],
])

/** What the command line offers for these words. Loading the whole house takes a tenth of the time in which a report is made, which needs none of it, no more than a distinction does. */
export const commandsFor = async (words: readonly string[]): Promise<CliHouse> => {
  if (asksVersion(words)) return { commands: [], messages: [], nearest }
  if (isOfPackage(words)) return { commands: [report], messages: [reportMessages], nearest }
  if (words[0] === 'distinguish') return distinguish()
  const ofTraining = OF_TRAINING.get(words[0] ?? '')
  if (ofTraining) {
    const [commands, { trainMessages }] = await Promise.all([ofTraining(), import('../rooms/train/messages.ts')])
    return { commands, messages: [problemMessages, trainMessages], nearest }
  }
  const { allCommands } = await import('./all-commands.ts')
  return allCommands(report)
}
