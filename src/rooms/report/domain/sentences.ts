import canonicalize from 'canonicalize'
import type { Anchor, Block, Run, Runs } from '#documents/model.ts'
import type { Values } from '#kernel/i18n/translate.ts'
import { cite, text } from './blocks.ts'
import type { Edition } from './edition.ts'
import { markedRuns, passage } from './prose.ts'

/**
 * A generated sentence: its message and the values it was made from. Both languages come from the same values.
 * `auto`: as generated; `overridden`: a person's text, values unchanged since; `stale`: values changed since, the text is kept
 * and flagged; `half`: rewritten in the other language only, so this one is generated.
 */
export type SentenceState = 'auto' | 'overridden' | 'stale' | 'half'
export type Sentence = {
  id: string
  inputs: string
  /** Numbers and words that it was made from, in the reader's language. */
  values: Values
  generated: string
  state: SentenceState
  runs: Runs
}

/**
 * @param name `<message>` or `<message>:<subject>`, e.g. `coverage:1`; the message is `report.sentence.<message>`
 * @param values numbers and words of the message; numbers are formatted by it
 */
const sentence = (edition: Edition, name: string, values: Values): Sentence => {
  const [message = name] = name.split(':')
  const generated = edition.t(`report.sentence.${message}`, values)
  const numbers = numbersOf(values)
  const inputs = canonicalize(numbers) ?? '{}'
  const made = { id: name, inputs, values, generated }
  const override = edition.source.tables.sentence_overrides.find((o) => o.sentence === name)
  const written = override && override[`text_${edition.lang}`]
  const auto: Run = { kind: 'value', text: generated, key: `sentence:${name}` }
  if (!override) return { ...made, state: 'auto', runs: [auto] }
  if (!written) return { ...made, state: 'half', runs: [auto] }
  const state = override.inputs === inputs ? 'overridden' : 'stale'
  const runs = markedRuns({ edition, where: `sentence ${name}`, values: numbers }, written)
  return { ...made, state, runs: runs.map((run) => ('text' in run ? { ...run, sentence: name } : run)) }
}

/** Words differ between languages, numbers do not: they alone decide whether a rewritten sentence is stale. */
const numbersOf = (values: Values): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))

/** A generated sentence as runs, entered in the edition's list of sentences. */
export const say = (edition: Edition, name: string, values: Values): Runs => {
  const said = sentence(edition, name, values)
  edition.sentences.push(said)
  return said.runs
}

const endsInColon = (runs: Runs): boolean => {
  const last = runs.at(-1)
  return last !== undefined && 'text' in last && (last.text?.trimEnd().endsWith(':') ?? false)
}

/** A full stop that closes a sentence, and not an abbreviation ("EE. UU.", "U.S."), a quotation or a parenthesis. */
const STOP = /(?<!(?:^|[\s.])\p{Lu}{1,2})\.$/u

/**
 * The same with the way to where what is counted stands one by one, in parentheses before the full stop: "… and 7 (annex F)."
 * @param at anchors of the document whose blocks have a label; one that the sentence leads to already is not named twice
 */
export const countedAt = (runs: Runs, at: readonly Anchor[]): Runs => {
  const last = runs.at(-1)
  const open = at.filter((to) => !runs.some((run) => run.kind === 'ref' && run.to === to))
  if (open.length === 0 || !last) return runs
  const said = 'text' in last ? [...runs.slice(0, -1), { ...last, text: (last.text ?? '').trimEnd().replace(STOP, '') } as Run] : runs
  const links = open.flatMap((to, index): Runs => [...(index === 0 ? [] : [text(', ')]), { kind: 'ref', to }])
  return [...said, text(' ('), ...links, text(').')]
}

/** What a sentence rests on: references that follow it, or the places where what it counts is listed. */
type Grounds = { readonly cited?: readonly string[]; readonly at?: readonly Anchor[] }

/**
 * A paragraph of its own for a generated sentence. Where it cites, the references follow; a sentence that ends in a colon is
 * closed after them, one that a person rewrote with its own full stop is closed already.
 */
export const saidParagraph = (edition: Edition, name: string, values: Values, { cited = [], at = [] }: Grounds = {}): Block => {
  const said = countedAt(say(edition, name, values), at)
  const stop: Runs = cited.length > 0 && endsInColon(said) ? [text('.')] : []
  return { kind: 'paragraph', runs: [...said, ...cite(cited), ...stop] }
}

/** A chapter's authored opening; a programme that has not written it opens with a generated sentence. */
export const opening = (edition: Edition, key: string, values: Values): readonly Block[] => {
  const written = passage(edition, key)
  return written.length > 0 ? written : [saidParagraph(edition, `opening-${key}`, values)]
}
