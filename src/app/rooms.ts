import { existsSync, readdirSync } from 'node:fs'
import { inOrderOfImports } from '#kernel/command/in-order.ts'
import type { Room } from '#kernel/command/room.ts'
import { joinRooms, type Rooms } from '#kernel/command/rooms.ts'

const FOLDER = new URL('../rooms/', import.meta.url)

const manifestOf = async (name: string): Promise<Room> => {
  const { room } = (await import(new URL(`${name}/room.ts`, FOLDER).href)) as { readonly room?: Room }
  if (room?.name !== name) throw new Error(`src/rooms/${name}/room.ts gives no room of that name`)
  return room
}

/** Git leaves empty folders behind where it takes the last file away. */
const folders = readdirSync(FOLDER).filter((name) => existsSync(new URL(`${name}/room.ts`, FOLDER)))

/** Every folder of `src/rooms` with a manifest is a room; no list names them. */
export const manifests: readonly Room[] = inOrderOfImports(await Promise.all(folders.map(manifestOf)))

export const rooms: Rooms = joinRooms(manifests)
