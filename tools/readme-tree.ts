import type { Room } from '#kernel/command/room.ts'

const COLUMN = 27

/** @param text of README.md; the lines below `rooms/` in its tree are made of what each room's manifest says of it */
export const withRooms = (text: string, manifests: readonly Pick<Room, 'name' | 'about'>[]): string => {
  const lines = manifests.map(({ name, about = '' }) => `${`    ${name}/`.padEnd(COLUMN)}${about}`)
  return text.replace(/(\n {2}rooms\/\n)(?: {4}\S.*\n)*/, (_, head: string) => `${head}${lines.map((line) => `${line}\n`).join('')}`)
}
