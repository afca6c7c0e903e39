import { TypstError } from '#documents/pdf/compile.ts'
import { DocumentError } from '#documents/problems.ts'
import type { Answer } from './protocol.ts'

const saysWhy = (error: unknown): readonly string[] | undefined => {
  if (error instanceof DocumentError) return error.problems
  return error instanceof TypstError ? error.reasons : undefined
}

/**
 * Makes a file of an edition; that it cannot be made of a document is an answer, with each part by its name. Whoever composed the document is at fault
 * and not the reader, but the reader can leave out the part.
 */
export const orUnsettable = async (where: string, make: () => Promise<void>): Promise<Extract<Answer, { kind: 'refused' }> | undefined> => {
  try {
    await make()
    return undefined
  } catch (error) {
    const found = saysWhy(error)
    if (!found) throw error
    return { kind: 'refused', problems: found.map((part) => ({ where, code: 'unsettable', found: part })) }
  }
}
