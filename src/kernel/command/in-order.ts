type Importing = { readonly name: string; readonly imports?: readonly string[] }

/**
 * Rooms below before those that import them; of two that could stand either way round, by name. Tables are made in this order.
 * @throws Error where a room imports one that is not there, or rooms import each other in a circle
 */
export const inOrderOfImports = <One extends Importing>(rooms: readonly One[]): readonly One[] => {
  const byName = new Map(rooms.map((room) => [room.name, room]))
  const placed = new Set<One>()
  const place = (room: One, above: readonly string[]): void => {
    if (above.includes(room.name)) throw new Error(`rooms import each other in a circle: ${[...above, room.name].join(' → ')}`)
    if (placed.has(room)) return
    for (const name of room.imports ?? []) {
      const below = byName.get(name)
      if (below === undefined) throw new Error(`${room.name} imports the room ${name}, which is not there`)
      place(below, [...above, room.name])
    }
    placed.add(room)
  }
  for (const room of rooms.toSorted((a, b) => (a.name < b.name ? -1 : 1))) place(room, [])
  return [...placed]
}
