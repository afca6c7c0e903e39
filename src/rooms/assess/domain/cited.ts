const REFERENCES = /\[@[A-Za-z0-9-]+(?:,\s*@[A-Za-z0-9-]+)*\]/g

const codesOf = (reference: string): readonly string[] =>
  reference
    .slice(1, -1)
    .split(',')
    .map((code) => code.trim().slice(1))

/** Codes that the text of a finding or gap cites beside its evidence, each once. */
export const codesCitedIn = (text: string): readonly string[] => [...new Set((text.match(REFERENCES) ?? []).flatMap(codesOf))]

/** Words, and after them the codes that stand in one bracket; none at the end. */
export type CitedPart = { readonly words: string; readonly codes: readonly string[] }

/** The text of a finding or gap in the order in which one reads it, so that each code that it cites can lead to what it names. */
export const citedParts = (text: string): readonly CitedPart[] => {
  const references = [...(text.match(REFERENCES) ?? []).map(codesOf), []]
  return text.split(REFERENCES).map((words, at) => ({ words, codes: references[at] ?? [] }))
}
