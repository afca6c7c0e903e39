import type { Room } from '#kernel/command/room.ts'
import { impactCommand } from './cli/impact.ts'
import { impactTemplateCommand } from './cli/impact-template.ts'
import { formCommands } from './cli/form-commands.ts'
import { syllabusCommands } from './cli/syllabus-commands.ts'
import { itemsCheckCommand } from './cli/items-check.ts'
import { itemsConvertCommand } from './cli/items-convert.ts'
import { trainMessages } from './messages.ts'

export const room: Room = {
  name: 'train',
  tables: {},
  migrations: [],
  operations: [],
  problems: {},
  commands: [impactCommand, impactTemplateCommand, ...syllabusCommands, itemsCheckCommand, itemsConvertCommand, ...formCommands],
  messages: trainMessages,
}
