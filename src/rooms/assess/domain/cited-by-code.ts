const REFERENCES = /\[@[A-Za-z0-9-]+(?:,\s*@[A-Za-z0-9-]+)*\]/g

/** The text of a finding or gap as one reads it outside the report: what it cites beside its evidence stands by its code. */
export const citedByCode = (text: string): string => text.replaceAll(REFERENCES, (found) => found.replaceAll('@', ''))
