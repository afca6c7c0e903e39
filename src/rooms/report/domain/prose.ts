import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { codesOf, codeWordsAt, REFERENCE, referencesAmiss } from '#assess/rules'
import type { Block, Run, Runs } from '#documents/model.ts'
import type { ComposeProblem, Edition } from './edition.ts'
import { isOfProgramme } from './known-filters.ts'
import { OWN_VALUE } from './own-value.ts'
import { referenceRuns } from './references.ts'
import { ownValueText, parseToken, type Token, tokenText } from './tokens.ts'

/** Authored prose → blocks. Its dialect is small on purpose (docs/programme-package.md); anything else is a problem, not a guess. */
type Place = {
  edition: Edition
  where: string
  /** Numbers of the generated sentence that the text stands in place of; a passage has none. */
  values?: Readonly<Record<string, number>>
}

const report = ({ edition: { problems, lang }, where }: Place, code: ComposeProblem['code'], found: string): void => {
  problems.push({ where: `${where}.${lang}`, code, found })
}

/** A value as it is written in a text, with what stands in its braces as its one group; not within a third pair. */
export const VALUE = String.raw`(?<!\{)\{\{([^{}]*)\}\}(?!\})`

const MARK = new RegExp(String.raw`${VALUE}|(${REFERENCE})`, 'g')
const CITATION = new RegExp(`(${REFERENCE})`, 'g')
/** Digits that stand for themselves: years, codes, and the numbers of laws, articles and instruments. */
const FREE =
  /\b(?:1[89]|20)\d\d\b|\b[A-Z]+-?[A-Z]*-?\d+\b|(?:(?:Ley|Decreto|Law|Act|Decree|Convenio|Convention|[Aa]rt(?:ículo|icle)s?|art\.|n\.º|No\.|núm\.)\s(?:n\.º\s|No\.\s)?)\d[\d/-]*/g

/** What a text is bound to: its tokens as they are written, and the codes that it cites; each once. */
export const bindingsOf = (text: string): { readonly tokens: readonly string[]; readonly codes: readonly string[] } => {
  const found = [...text.matchAll(MARK)]
  const tokens = found.flatMap(([, token]) => (token === undefined ? [] : [token.trim()]))
  return { tokens: [...new Set(tokens)], codes: [...new Set(found.flatMap(([, , cited]) => (cited === undefined ? [] : codesOf(cited))))] }
}

type Found = { readonly code: ComposeProblem['code']; readonly found: string; readonly from: number }

/** The same text, as long as before, with nothing in these places. */
const blanked = (text: string, places: readonly { readonly from: number; readonly to: number }[]): string => {
  let end = 0
  const kept = places.map(({ from, to }) => {
    const [before, within] = [text.slice(end, from), Math.max(0, to - Math.max(from, end))]
    end = Math.max(end, to)
    return before + ' '.repeat(within)
  })
  return kept.join('') + text.slice(end)
}

const blank = (free: string): string => ' '.repeat(free.length)

const referenceFaults = (text: string): readonly (Found & { readonly to: number })[] =>
  referencesAmiss(text).map(({ isOpen, ...place }) => ({ code: isOpen ? 'open-reference' : 'bad-reference', ...place }))

/** A value that was begun and is not closed: no more of it than its name and filters, since the sentence goes on. */
const OPEN_VALUE = /\{{2,}\s*(?:\w+(?:\s+\w+=[^\s{};,]*)*)?\}*/g
const valueFaults = (text: string): readonly (Found & { readonly to: number })[] =>
  [...text.matchAll(OPEN_VALUE)].map(({ 0: found, index: from }) => ({ code: 'open-token', found, from, to: from + found.length }))

/**
 * Numbers typed by hand, what is of closed rooms, and references and values that are none; the number of a code in such a one is no typed
 * one.
 */
const plainFaults = ({ closed }: Edition, text: string): readonly Found[] => {
  const begun = [...referenceFaults(text), ...valueFaults(text)].toSorted((one, other) => one.from - other.from)
  const numbers = [
    ...blanked(text, begun)
      .replaceAll(FREE, blank)
      .matchAll(/\d+(?:[.,]\d+)*/g),
  ]
  const loose = numbers.map(({ 0: found, index }): Found => ({ code: 'unbound-number', found, from: index }))
  const words = closed.size === 0 ? [] : codeWordsAt(text).filter(({ word }) => closed.has(word))
  const named = words.map(({ word, from }): Found => ({ code: 'unreleased-reference', found: word, from }))
  return [...begun, ...named, ...loose].toSorted((one, other) => one.from - other.from)
}

const plainRuns = (place: Place, text: string, style: Pick<Run & { kind: 'text' }, 'strong' | 'emphasis'>): readonly Run[] => {
  for (const { code, found } of plainFaults(place.edition, text)) report(place, code, found)
  return text === '' ? [] : [{ kind: 'text', text, ...style }]
}

const citedRuns = (place: Place, references: string): readonly Run[] => {
  const { runs, unknown } = referenceRuns(place.edition, codesOf(references))
  // A closed record that the author sees is not called unknown to them.
  for (const code of unknown) report(place, place.edition.closed.has(code) ? 'unreleased-reference' : 'unknown-reference', code)
  return runs
}

/** What counts by something that the programme does not have is told, and printed all the same: pages of a release that was made before it was told keep their words. */
const countedText = (place: Place, token: Token, whole: string): string | null => {
  const text = tokenText(place.edition, token)
  if (text !== null && !isOfProgramme(place.edition, token)) report(place, 'bad-token', whole)
  return text
}

const markRuns = (place: Place, [whole, token, references]: RegExpMatchArray): readonly Run[] => {
  if (token !== undefined) {
    const parsed = parseToken(token)
    const text =
      parsed && (parsed.name === OWN_VALUE ? ownValueText(place.edition, parsed, place.values ?? {}) : countedText(place, parsed, whole))
    if (text === null) {
      report(place, 'bad-token', whole)
      return []
    }
    return [{ kind: 'value', text, key: token.trim() }]
  }
  return citedRuns(place, references ?? '')
}

type Made = {
  readonly marks: RegExp
  readonly plain: (text: string) => readonly Run[]
  readonly marked: (match: RegExpMatchArray) => readonly Run[]
}

const runsOf = (text: string, { marks, plain, marked }: Made): readonly Run[] => {
  const runs: Run[] = []
  let from = 0
  for (const match of text.matchAll(marks)) {
    runs.push(...plain(text.slice(from, match.index)), ...marked(match))
    from = match.index + match[0].length
  }
  return [...runs, ...plain(text.slice(from))]
}

/** Text with tokens and references in it; also the form of rewritten sentences. */
export const markedRuns = (place: Place, text: string, style: Pick<Run & { kind: 'text' }, 'strong' | 'emphasis'> = {}): readonly Run[] =>
  runsOf(text, { marks: MARK, plain: (part) => plainRuns(place, part, style), marked: (match) => markRuns(place, match) })

/** The text of a finding or gap, which may cite what it names and does not count; its numbers are those of its sources. */
export const citingRuns = (place: Place, text: string): Runs =>
  runsOf(text, {
    marks: CITATION,
    plain: (part) => {
      for (const { code, found } of referenceFaults(part)) report(place, code, found)
      return part === '' ? [] : [{ kind: 'text', text: part }]
    },
    marked: ([, references]) => citedRuns(place, references ?? ''),
  })

const phrasing = (
  place: Place,
  nodes: readonly PhrasingContent[],
  style: Pick<Run & { kind: 'text' }, 'strong' | 'emphasis'> = {},
): readonly Run[] =>
  nodes.flatMap((node): readonly Run[] => {
    switch (node.type) {
      case 'text':
        return markedRuns(place, node.value.replaceAll('\n', ' '), style)
      case 'strong':
        return phrasing(place, node.children, { ...style, strong: true })
      case 'emphasis':
        return phrasing(place, node.children, { ...style, emphasis: true })
      case 'break':
        return [{ kind: 'text', text: ' ' }]
      default:
        report(place, 'markup', node.type)
        return []
    }
  })

const paragraphRuns = (place: Place, paragraph: Paragraph): readonly Run[] => phrasing(place, paragraph.children)

type PassagePlace = Place & { key: string }

const blockOf = (place: PassagePlace, node: Nodes): readonly Block[] => {
  if (node.type === 'paragraph') return [{ kind: 'paragraph', runs: paragraphRuns(place, node), passage: place.key }]
  if (node.type === 'list') {
    const items = node.children.map((item) =>
      item.children.flatMap((child) =>
        child.type === 'paragraph' ? paragraphRuns(place, child) : (report(place, 'markup', child.type), []),
      ),
    )
    return [{ kind: 'list', items, passage: place.key, ...(node.ordered ? { ordered: true as const } : {}) }]
  }
  report(place, 'markup', node.type)
  return []
}

/**
 * The blocks of one authored passage in the edition's language. A programme need not have written it (its chapters then open
 * with generated sentences); one that is there with no text at all is a problem.
 */
export const passage = (edition: Edition, key: string): readonly Block[] => {
  const place = { edition, where: `prose/${key}`, key }
  const written = edition.source.passages[key]
  edition.passages.push(key)
  const text = written?.[edition.lang]
  if (text) return fromMarkdown(text).children.flatMap((node) => blockOf(place, node))
  if (written) report(place, 'missing-passage', key)
  return []
}
