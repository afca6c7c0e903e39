import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { parseSync } from 'vite'

type Catalogue = Readonly<Record<string, string>>

const argumentsOf = (elements: readonly MessageFormatElement[]): readonly string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element.value, ...Object.values(element.options).flatMap((option) => argumentsOf(option.value))]
    return element.type === TYPE.tag ? argumentsOf(element.children) : [element.value]
  })

const variablesOf = (message: string): readonly string[] => [...new Set(argumentsOf(parse(message, { ignoreTag: true })))].toSorted()
const placeholders = (message: string): string => variablesOf(message).join(' ')

/** What keeps two catalogues from saying the same: a key without its twin, other placeholders, an empty text, keys out of order. */
export const catalogueFaults = (es: Catalogue, en: Catalogue): readonly string[] => {
  const missing = [
    ...Object.keys(es)
      .filter((key) => !(key in en))
      .map((key) => `${key}: no English`),
    ...Object.keys(en)
      .filter((key) => !(key in es))
      .map((key) => `${key}: no Spanish`),
  ]
  const both = Object.keys(es).filter((key) => key in en)
  const differ = both
    .filter((key) => placeholders(es[key] ?? '') !== placeholders(en[key] ?? ''))
    .map((key) => `${key}: other placeholders`)
  const empty = both.filter((key) => !es[key]?.trim() || !en[key]?.trim()).map((key) => `${key}: empty`)
  const unsorted = [es, en].some((c) => Object.keys(c).join() !== Object.keys(c).toSorted().join()) ? ['keys are not sorted'] : []
  return [...missing, ...differ, ...empty, ...unsorted]
}

/** As much of a syntax tree as is looked at. */
type Syntax = { readonly type: string } & Readonly<Record<string, unknown>>
const isSyntax = (value: unknown): value is Syntax => typeof value === 'object' && value !== null && 'type' in value
const syntaxIn = (value: unknown): readonly Syntax[] => (Array.isArray(value) ? value : [value]).filter(isSyntax)

/** Calls of `t`, in the order of the source. */
const asksIn = (node: Syntax, found: Syntax[] = []): readonly Syntax[] => {
  if (node.type === 'CallExpression' && syntaxIn(node['callee'])[0]?.['name'] === 't') found.push(node)
  for (const value of Object.values(node)) for (const one of syntaxIn(value)) asksIn(one, found)
  return found
}

/** Keys that are written out, also where one of two is chosen; none where the key is made on the way. */
const keysOf = (key: Syntax | undefined): readonly string[] => {
  if (key?.type === 'Literal') return typeof key['value'] === 'string' ? [key['value']] : []
  return key?.type === 'ConditionalExpression' ? [key['consequent'], key['alternate']].flatMap((one) => keysOf(syntaxIn(one)[0])) : []
}

/** The names that a call gives; undefined where they do not all stand in it, as behind three dots. */
const namesGiven = (values: Syntax | undefined): ReadonlySet<string> | undefined => {
  if (!values) return new Set()
  if (values.type !== 'ObjectExpression') return undefined
  const given = syntaxIn(values['properties']).map((one) => (one['computed'] === true ? undefined : syntaxIn(one['key'])[0]))
  const names = given.flatMap((key) => (key ? String(key['name'] ?? key['value']) : []))
  return names.length === given.length ? new Set(names) : undefined
}

/**
 * Calls of `t` that do not give a variable of their message, in a language: whoever opens that page is told that it is broken. Looked at are keys and
 * variables that are written out; what is made on the way a test of its page has to show.
 * @returns `key: variable` for each, in the order of the source
 */
export const variablesUnsaid = (file: string, source: string, catalogues: readonly Catalogue[]): readonly string[] => {
  if (!/\bt\(/.test(source)) return []
  const unsaid = asksIn(parseSync(file, source).program as unknown as Syntax).flatMap((call) => {
    const [key, values] = syntaxIn(call['arguments'])
    const given = namesGiven(values)
    if (!given) return []
    return keysOf(key).flatMap((one) =>
      catalogues.flatMap((texts) =>
        variablesOf(texts[one] ?? '')
          .filter((name) => !given.has(name))
          .map((name) => `${one}: ${name}`),
      ),
    )
  })
  return [...new Set(unsaid)]
}
