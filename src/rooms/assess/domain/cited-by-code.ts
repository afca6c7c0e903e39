const REFERENCES = /\[@[A-Za-z0-9-]+(?:,\s*@[A-Za-z0-9-]+)*\]/g

/** Codes that the text of a finding or gap cites beside its evidence, each once. */
export const codesCitedIn = (text: string): readonly string[] => [
  ...new Set(
    (text.match(REFERENCES) ?? []).flatMap((found) =>
      found
        .slice(1, -1)
        .split(',')
        .map((code) => code.trim().slice(1)),
    ),
  ),
]

/** The text of a finding or gap as one reads it outside the report: what it cites beside its evidence stands by its code. */
export const citedByCode = (text: string): string => text.replaceAll(REFERENCES, (found) => found.replaceAll('@', ''))
