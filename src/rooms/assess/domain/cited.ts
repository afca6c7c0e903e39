const CODE = String.raw`@[A-Za-z0-9-]+(?:/\d+)?`

/** What a text cites in one bracket, as part of a larger pattern: `[@GT-003]`, `[@GT-003, @R1-HN-POL-1/001]`. Holds no group. */
export const REFERENCE = String.raw`\[${CODE}(?:,\s*${CODE})*\]`
const REFERENCES = new RegExp(REFERENCE, 'g')

/** After it no code comes, as where a bracket was closed too soon; words have hyphens, too, but no number after the last one, nor after a full stop. */
const NO_CODE = String.raw`(?!(?:[A-Za-z0-9]+[-.])+(?:[A-Za-z]*\d|[A-Za-z0-9]+\]))`
const LABEL = String.raw`[\p{L}\p{N}][\p{L}\p{N}-]*`
const DOT = String.raw`(?:\.| ?[[(](?:\.|punto|dot)[\])] ?)`
/** A host to its end, which has letters alone: `R1.HN-POL-1` and `art.5` are none. What has a capital and small letters after the last full stop begins a sentence, as in `unodc.Además`. */
const HOST = String.raw`${LABEL}(?:${DOT}${LABEL})*${DOT}(?!(?<=\.)\p{Lu}\p{Ll})\p{L}{2,}(?![.-]?[\p{L}\p{N}])`
const ENDS_A_NAME = String.raw`[\p{L}\p{N}_+-]`

/** Where an “at” was meant and no reference. People write it so in an address that no robot is to read. */
const AT = [
  // With the whole address after it, spaces or none: `name [@] example.org`, `name[@]example [dot] org`. One that begins like `F-001` does not count.
  String.raw`(?<=${ENDS_A_NAME} ?)\[@\](?= ?(?!(?:[A-Z0-9]+-)+\d)${HOST})`,
  // Within a word: `name[@]example`, *tod[@]s*.
  String.raw`(?<=${ENDS_A_NAME})\[@\](?=[\p{L}\p{N}])${NO_CODE}`,
  // The sign itself, of which one speaks.
  String.raw`(?<=«)\[@\](?=»)|(?<=“)\[@\](?=”)|(?<=")\[@\](?=")`,
]
/** A code where it stands without brackets: it ends in a number, as the next sentence does not. */
const LOOSE_CODE = String.raw`(?=[A-Za-z])(?:[A-Za-z0-9]+[-.])*[A-Za-z]*\d+(?:/\d+)?(?![\p{L}\p{N}])`
const BEGUN_CODE = String.raw`@?[A-Za-z0-9-]+(?:[./][A-Za-z0-9-]+)*`

/** What begins like a reference and is none. It would be printed as it was typed, so it is told whole. */
const AMISS = [
  // Closed before its codes, which come after it: `[@] GT.003, CR.022`.
  String.raw`\[@\](?: ?@?${LOOSE_CODE}(?:,\s*@?${LOOSE_CODE})*\]?)?`,
  // A code of the programme with its sign and no bracket: `see @F-001`. An address has a word or a stroke before the sign.
  String.raw`(?<bare>(?<![\p{L}\p{N}_+/-])@[A-Z]{1,3}\d?-(?:[A-Z]+-)*\d+(?:/\d+)?(?!\.?[\p{L}\p{N}]))`,
  // With something else than codes in it: `[@F-001, F-002]`.
  String.raw`\[@[^[\]]*\]`,
  // Never closed, or another bracket opens before it is: no more of it than its codes, since the sentence goes on.
  String.raw`(?<open>\[@(?: ?${BEGUN_CODE}(?:,\s*@${BEGUN_CODE}|,\s*${LOOSE_CODE})*)?)`,
]

/** References and what is meant as an “at” are read past. */
const BEGINS_LIKE_ONE = new RegExp(`(?:${REFERENCE}|${AT.join('|')})|(?<amiss>${AMISS.join('|')})`, 'gu')

/** What of a text begins like a reference and is none. */
export type AmissReference = {
  /** As it is typed; its beginning where it is long. */
  readonly found: string
  /** Whether its bracket is not closed, or only after another has opened. */
  readonly isOpen: boolean
  /** Where it begins in the text, and where it ends. */
  readonly from: number
  readonly to: number
}

const TOLD = 60

const ENDS_A_CLAUSE = /[.;:!?\n]/

/** All of a text that begins like a reference and is none, in its order. A code in the clause of a bracket that is not closed is told with that. */
export const referencesAmiss = (text: string): readonly AmissReference[] => {
  let opened: number | null = null
  return [...text.matchAll(BEGINS_LIKE_ONE)].flatMap(({ index: from, groups }) => {
    const { amiss, open, bare } = groups ?? {}
    if (bare !== undefined && opened !== null && !ENDS_A_CLAUSE.test(text.slice(opened, from))) return []
    opened = open === undefined ? null : from + open.length
    if (amiss === undefined) return []
    const found = amiss.length > TOLD ? `${amiss.slice(0, TOLD)}…` : amiss
    return [{ found, isOpen: open !== undefined, from, to: from + amiss.length }]
  })
}

/** The codes in one bracket, in their order. */
export const codesOf = (reference: string): readonly string[] =>
  reference
    .slice(1, -1)
    .split(',')
    .map((code) => code.trim().slice(1))

/** The same text in which each code is what `named` says; as it is where that says nothing. */
export const citedAs = (text: string, named: (code: string) => string | undefined): string =>
  text.replaceAll(
    REFERENCES,
    (reference) =>
      `[${codesOf(reference)
        .map((code) => `@${named(code) ?? code}`)
        .join(', ')}]`,
  )

/** Codes that the text of a finding or gap cites beside its evidence, each once. */
export const codesCitedIn = (text: string): readonly string[] => [...new Set((text.match(REFERENCES) ?? []).flatMap(codesOf))]

/** Words, and after them the codes that stand in one bracket; none at the end. */
export type CitedPart = { readonly words: string; readonly codes: readonly string[] }

/** The text of a finding or gap in the order in which one reads it, so that each code that it cites can lead to what it names. */
export const citedParts = (text: string): readonly CitedPart[] => {
  const references = [...(text.match(REFERENCES) ?? []).map(codesOf), []]
  return text.split(REFERENCES).map((words, at) => ({ words, codes: references[at] ?? [] }))
}

const OWN = String.raw`(?:F-\d{3}|G-\d{2})`
const BEGINS = String.raw`(?<![\p{L}\p{N}_@/.\u2010\u2011-])`
const ENDS = String.raw`(?![\p{L}\p{N}_/]|[-\u2010\u2011][\p{L}\p{N}])`

/** The code of a finding or gap as people name it in passing, “see F-056” or “F-010/G-09”; what is part of a longer code, or cited, is not one. */
const NAMED = new RegExp(`(?<=${BEGINS}(?:${OWN}/)*)(${OWN})(?=(?:/${OWN})*${ENDS})`, 'gu')

/** Codes of findings and gaps that a text names without citing them, each once, whether or not they are there. */
export const codesNamedIn = (text: string): readonly string[] => [...new Set(text.match(NAMED) ?? [])]

/** Words, and after them the code that they name; none at the end. */
export type NamedPart = { readonly words: string; readonly code: string | undefined }

export const namedParts = (words: string): readonly NamedPart[] => {
  const codes = words.match(NAMED) ?? []
  return words.split(NAMED).flatMap((part, at) => (at % 2 === 0 ? [{ words: part, code: codes[at / 2] }] : []))
}
