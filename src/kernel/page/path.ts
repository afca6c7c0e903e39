/** Names of the changing parts of an address: `programme` and `code` of `/app/programmes/:programme/workshops/:code`. */
type Part<Pattern extends string> = Pattern extends `${infer Left}/${infer Right}`
  ? Part<Left> | Part<Right>
  : Pattern extends `:${infer Name}`
    ? Name
    : never

export type PartsOf<Pattern extends string> = Readonly<Record<Part<Pattern>, string>>

/** What stands behind the question mark; what is undefined or empty is left out. */
export type Search = Readonly<Record<string, string | undefined>>

type Given<Pattern extends string> = [Part<Pattern>] extends [never]
  ? [parts?: object, search?: Search]
  : [parts: PartsOf<Pattern>, search?: Search]

/** An address of the web app: call it with its parts to get the address, read `pattern` to route by it. */
export type Path<Pattern extends string = string> = ((...given: Given<Pattern>) => string) & { readonly pattern: Pattern }

const searchOf = (search: Search): string => {
  const given = Object.entries(search).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** `const paths = { workshop: path('/app/programmes/:programme/workshops/:code') }`, in a room's `contract/paths.ts`. */
export const path = <const Pattern extends string>(pattern: Pattern): Path<Pattern> => {
  const address = (parts: Readonly<Record<string, string>> = {}, search: Search = {}): string =>
    pattern.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(parts[name] ?? '')) + searchOf(search)
  return Object.assign(address as (...given: Given<Pattern>) => string, { pattern })
}
