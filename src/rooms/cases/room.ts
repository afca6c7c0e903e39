import type { Room } from '#kernel/command/room.ts'
import { casesMessages } from './messages.ts'

export const room: Room = { name: 'cases', messages: casesMessages }
