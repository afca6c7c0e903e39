import type { Room } from '#kernel/command/room.ts'
import { joinRooms, type Rooms } from '#kernel/command/rooms.ts'
import { room as programme } from '../rooms/programme/room.ts'
import { room as report } from '../rooms/report/room.ts'

/** The only file that lists the rooms. */
const all: readonly Room[] = [programme, report]

export const rooms: Rooms = joinRooms(all)
