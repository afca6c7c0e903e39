/** What is wrong with a message: it is not there in a language, or whoever says it did not give a value that it needs. Neither tells what was said. */
export type Amiss = { readonly what: 'message' | 'value'; readonly lang: string; readonly key: string }
type Tell = (amiss: Amiss) => void

export const sentenceOf = ({ what, lang, key }: Amiss): string =>
  what === 'message' ? `no ${lang} message for ${key}` : `a value is missing in the ${lang} message ${key}`

/** Said where the code runs: on the console of a browser, which fails a journey, or on the operator's screen. */
export const sayAmiss: Tell = (amiss) => {
  if ('reportError' in globalThis) reportError(new Error(sentenceOf(amiss)))
  else process.emitWarning(sentenceOf(amiss), 'MessageAmiss')
}

let tell: Tell = sayAmiss
const told = new Set<string>()

/** Who is told from now on, instead of the place where the code runs; tests throw, so that none stays. */
export const tellAmissTo = (other: Tell): void => {
  tell = other
}

/** Told once, however often a page is drawn. */
export const tellAmiss = (amiss: Amiss): void => {
  const said = sentenceOf(amiss)
  if (told.has(said)) return
  tell(amiss)
  told.add(said)
}

/** The last words of a key, as near as a key comes to the words of a page: that of `cases.plan.fault.no-end` is "No end". */
export const readableEnd = (key: string): string => {
  const end = (key.split('.').findLast((part) => part !== '') ?? key).replaceAll(/[-_]+|(?<=\p{Ll})(?=\p{Lu})/gu, ' ').toLowerCase()
  return end.charAt(0).toUpperCase() + end.slice(1)
}
