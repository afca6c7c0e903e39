import type { Document } from '../model.ts'
import type { NumberedDocument } from '../numbered.ts'
import { DocumentError, nameOf } from '../problems.ts'
import { TypstError } from './compile.ts'

/** A part of a document that can be set alone, with the name that an error gives it. */
type Unit = { name: string; alone: Pick<NumberedDocument, 'blocks' | 'references'> }

/** Links lead nowhere when a block stands alone, so they become the text they print. */
const withoutLinks = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutLinks(item)) as T
  if (typeof value !== 'object' || value === null) return value
  const { to: _, ...rest } = value as { to?: unknown; kind?: string; citedIn?: unknown }
  if (rest.kind === 'ref') return { ...rest, kind: 'text' } as T
  if (rest.citedIn !== undefined) rest.citedIn = []
  return Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, withoutLinks(item)])) as T
}

const unitsOf = (given: Document, document: NumberedDocument): Unit[] => [
  ...document.blocks.flatMap((block, at): Unit[] =>
    block.kind === 'references' || block.kind === 'contents'
      ? []
      : [
          {
            name: nameOf(given.blocks[at]!),
            alone: { blocks: [block.kind === 'heading' ? { ...block, level: 1 } : block], references: [] },
          },
        ],
  ),
  ...document.references.map((entry): Unit => ({
    name: `reference ${entry.key}`,
    alone: { blocks: [{ kind: 'references' }], references: [entry] },
  })),
]

/**
 * Sets the parts of a document that the compiler refused one by one, to name those that it refuses.
 * @param compile throws TypstError
 */
export const culprits = (
  given: Document,
  document: NumberedDocument,
  compile: (part: NumberedDocument) => unknown,
): DocumentError | undefined => {
  const found = unitsOf(given, document).flatMap(({ name, alone }) => {
    try {
      compile({ ...document, ...withoutLinks(alone) })
      return []
    } catch (error) {
      if (!(error instanceof TypstError)) throw error
      return [...new Set(error.reasons)].map((reason) => `${name}: ${reason}`)
    }
  })
  return found.length > 0 ? new DocumentError(given.id, found) : undefined
}
