import { BREAK } from '#kernel/command/plain-text.ts'
import { onOneLine } from '#sheets/one-line.ts'
import { isSame } from '../same.ts'

type Fields = Readonly<Record<string, unknown>>

export type Merged<Said> = {
  readonly said: Said
  readonly changed: boolean
  /** Fields that were changed here since the last import, or were never imported and say something here, and of which the file says something else. */
  readonly overruled: readonly string[]
  /** Fields that the file said something of when it was last imported, and leaves empty now. */
  readonly emptied: readonly string[]
  /** Fields that stand in several lines, in the words in which the file says them in one: their lines stay. */
  readonly inLines: readonly string[]
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** A cell says in one line what may stand here in several, where somebody wrote it so: its breaks are no correction. */
const saysSame = (one: unknown, other: unknown): boolean =>
  isSame(one, other) || (typeof one === 'string' && typeof other === 'string' && onOneLine(one) === onOneLine(other))

/**
 * What stands after a row is imported again. Only what the file itself changed since it was last imported changes: so the same file twice
 * changes nothing, and what was corrected here stays unless the file corrects it too. A row that never was imported fills and replaces,
 * and an empty cell of it says nothing.
 * @param held the columns that the file has; those that it lacks change nothing
 */
export const merge = <Said extends Fields>(
  file: Said,
  stands: Said,
  { before, held }: { readonly before: Fields | undefined; readonly held: (field: string) => boolean },
): Merged<Said> => {
  const given = Object.keys(file).filter((field) => {
    if (!held(field) || saysSame(file[field], stands[field])) return false
    return before ? !saysSame(file[field], before[field]) : !isEmpty(file[field])
  })
  const [emptied, replaced] = [given.filter((field) => isEmpty(file[field])), given.filter((field) => !isEmpty(file[field]))]
  const overruled = replaced.filter((field) => (before ? !saysSame(before[field], stands[field]) : !isEmpty(stands[field])))
  const said = { ...stands, ...Object.fromEntries(given.map((field) => [field, file[field]])) }
  const inLines = Object.entries(stands)
    .filter(([field, text]) => typeof text === 'string' && BREAK.test(text) && held(field) && saysSame(file[field], text))
    .map(([field]) => field)
  return { said, changed: given.length > 0, overruled, emptied, inLines }
}
