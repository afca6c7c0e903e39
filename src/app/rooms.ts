import type { Room } from '#kernel/command/room.ts'
import { joinRooms, type Rooms } from '#kernel/command/rooms.ts'
import { room as assess } from '../rooms/assess/room.ts'
import { room as cases } from '../rooms/cases/room.ts'
import { room as decide } from '../rooms/decide/room.ts'
import { room as indicators } from '../rooms/indicators/room.ts'
import { room as law } from '../rooms/law/room.ts'
import { room as programme } from '../rooms/programme/room.ts'
import { room as recommend } from '../rooms/recommend/room.ts'
import { room as report } from '../rooms/report/room.ts'
import { room as train } from '../rooms/train/room.ts'

/** The only file that lists the rooms. */
const all: readonly Room[] = [programme, decide, indicators, law, cases, assess, recommend, train, report]

export const rooms: Rooms = joinRooms(all)
