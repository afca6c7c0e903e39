import type { Room } from '#kernel/command/room.ts'
import { formCommands } from './cli/form-commands.ts'
import { impactCommands } from './cli/impact-commands.ts'
import { itemsCommands } from './cli/items-commands.ts'
import { syllabusCommands } from './cli/syllabus-commands.ts'
import { trainMessages } from './messages.ts'

export const room: Room = {
  name: 'train',
  tables: {},
  migrations: [],
  operations: [],
  problems: {},
  commands: [...impactCommands, ...syllabusCommands, ...itemsCommands, ...formCommands],
  messages: trainMessages,
}
