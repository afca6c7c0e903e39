/** Where the browser keeps what a person entered. */
export const beginOf = (person: string): string => `istmo.outbox/${person}/`

/** Under what names it is kept, without reading any of it: this is asked before the first screen. */
export const keptKeys = (person: string): readonly string[] => {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(beginOf(person)))
  } catch {
    return []
  }
}
