export type Delimiter = ',' | ';' | '\t'
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t']

/** First line that says anything, with quoted parts taken out; a quoted heading may itself run over lines. */
const headerOf = (text: string): string => {
  const unquoted = text.slice(0, 64 * 1024).replace(/"(?:[^"]|"")*"/g, 'q')
  return unquoted.split(/\r\n|\n|\r/).find((line) => line.replace(/[,;\t\s]/g, '') !== '') ?? ''
}

/** The separator that the header uses most; a comma where it uses none (one column). */
export const sniffDelimiter = (text: string): Delimiter => {
  const header = headerOf(text)
  const count = (delimiter: Delimiter) => header.split(delimiter).length
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
