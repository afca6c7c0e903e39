import type { CliCommand } from '#kernel/cli/command.ts'
import type { Catalogues } from '#kernel/i18n/translate.ts'
import { room as report } from '../rooms/report/room.ts'

/** The only file that lists the rooms. */
const rooms = [report]

export const commands: readonly CliCommand[] = rooms.flatMap((room) => room.commands)
export const messages: readonly Catalogues[] = rooms.map((room) => room.messages)
