type Placed = { readonly id: string; readonly workshop: string; readonly quadrant: string }

/** On each side. */
const REACH = 2

/**
 * The neighbours of a statement in the quadrant of its workshop, as the room said them one after another.
 * @param statements of a programme, in their order
 */
export const neighbours = <Statement extends Placed>(statements: readonly Statement[]): ((of: Placed) => readonly Statement[]) => {
  const cells = new Map<string, Statement[]>()
  const keyOf = ({ workshop, quadrant }: Placed) => `${workshop} ${quadrant}`
  for (const statement of statements) {
    const cell = cells.get(keyOf(statement))
    if (cell) cell.push(statement)
    else cells.set(keyOf(statement), [statement])
  }
  return (of) => {
    const cell = cells.get(keyOf(of)) ?? []
    const at = cell.findIndex(({ id }) => id === of.id)
    return cell.slice(Math.max(0, at - REACH), at + REACH + 1).filter(({ id }) => id !== of.id)
  }
}
