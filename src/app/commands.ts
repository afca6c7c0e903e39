import type { Around } from '#kernel/cli/command-line.ts'
import { asksVersion, type CliHouse } from '#kernel/cli/run.ts'
import { problemMessages } from '#kernel/problem/messages.ts'
import { nearest } from '#sheets/nearest.ts'
import { commandLines, messagesOf } from './command-lines.ts'

/** Where the data are is read only by those who ask for them. */
const around: Around = {
  findPlace: async (invocation) => (await import('./place.ts')).findPlace(invocation),
  findAddress: async (invocation) => (await import('./place.ts')).findAddress(invocation),
}

/** What the command line offers for these words. Loading the whole house takes a tenth of the time in which a report is made, which needs none of it. */
export const commandsFor = async (words: readonly string[]): Promise<CliHouse> => {
  if (asksVersion(words)) return { commands: [], messages: [], nearest }
  const lines = await commandLines()
  for (const { room, ofFiles } of lines) {
    const { load, takes = () => true } = ofFiles?.[words[0] ?? ''] ?? {}
    if (load && takes(words)) {
      const [commands, messages] = await Promise.all([load(around), messagesOf(room)])
      return { commands, messages: [problemMessages, messages], nearest }
    }
  }
  const [{ allCommands }, ofRooms] = await Promise.all([import('./all-commands.ts'), Promise.all(lines.map(({ load }) => load(around)))])
  return allCommands(around, ofRooms.flat())
}
