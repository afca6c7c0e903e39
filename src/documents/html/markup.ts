/** Markup that may stand in a page as it is. Only `markup` and `trusted` make it, so that every other string is escaped. */
export type Html = { readonly markup: string }

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char]!)

export type Part = string | number | Html | undefined | readonly Part[]

const print = (part: Part): string => {
  if (part === undefined) return ''
  if (typeof part === 'string') return escape(part)
  if (typeof part === 'number') return String(part)
  return 'markup' in part ? part.markup : part.map(print).join('')
}

/**
 * Markup with values in it: strings are escaped, `Html` and lists of it stand as they are, `undefined` prints nothing.
 * Attribute values must be quoted in the template. `hono/html` does the same, but may give a promise;
 * and the formatter lays out templates of a tag by the name of `html` anew, which adds spaces to what is printed.
 */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: strings.reduce((text, string, at) => text + print(parts[at - 1]) + string),
})

/** For our own style sheet and the pictures of our own charts, and for nothing else. */
export const trusted = (markup: string): Html => ({ markup })
