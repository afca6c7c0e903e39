/** Statements by their id, each with the draft that became it and the highest save whose reply came; and drafts that were sent and whose reply did not come. */
export type Typed = {
  readonly statements: Map<string, { readonly draftId: string; readonly saves: number }>
  readonly unanswered: Set<string>
}

/** A statement as the data have it: its texts, of which there is to be one, and the texts of its earlier saves in their order. */
export type Standing = {
  readonly id: string
  readonly version: number
  readonly texts: readonly string[]
  readonly earlier: readonly string[]
  readonly entries: number
}

/** What is typed into a draft for one of its saves. */
export const typedAt = (draftId: string, save: number): string => `Dicho ${draftId}, guardado ${save}`

const isDraft = ({ version, texts, earlier }: Standing, draftId: string): boolean => {
  const said = [...earlier, ...texts]
  return said.length === version && said.every((text, at) => text === typedAt(draftId, at + 1))
}

/** Whether a statement says what was typed, at each of its saves and nothing else. One whose reply never came is one of those that were sent. */
export const isAsTyped = (standing: Standing, { statements, unanswered }: Typed): boolean => {
  const own = statements.get(standing.id)
  if (standing.texts.length !== 1) return false
  return own ? isDraft(standing, own.draftId) : [...unanswered].some((draftId) => isDraft(standing, draftId))
}

/** How many drafts stand as more than one statement. */
export const toldTwice = (standing: readonly Standing[]): number => {
  const told = Map.groupBy(
    standing.flatMap(({ texts }) => texts.flatMap((text) => /^Dicho (\S+), guardado \d+$/.exec(text)?.[1] ?? [])),
    (draftId) => draftId,
  )
  return [...told.values()].filter(({ length }) => length > 1).length
}
