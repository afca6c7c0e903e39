import type { CliCommand } from '#kernel/cli/command.ts'
import type { Catalogues } from '#kernel/i18n/translate.ts'
import { room as report } from '../rooms/report/room.ts'

/** The only file that lists the rooms. */
const rooms = [report]

export const roomCommands: readonly CliCommand[] = rooms.flatMap((room) => room.commands)
export const roomMessages: readonly Catalogues[] = rooms.map((room) => room.messages)
