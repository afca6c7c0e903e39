import type { Room } from '#kernel/command/room.ts'
import { networkCommand } from './cli/network.ts'
import { verifyCopyCommand } from './cli/verify-copy.ts'
import { casesMessages } from './messages.ts'

/** No table and no operation: what is in a case never comes here. */
export const room: Room = { name: 'cases', commands: [verifyCopyCommand, networkCommand], messages: casesMessages }
