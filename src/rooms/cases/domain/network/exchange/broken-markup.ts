import type { FileFault } from './refused-file.ts'

type Broken = { readonly code: FileFault; readonly what: string }

/** What the words of the parser mean, for a sentence in the reader's language. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/attribute|value/, 'attribute'],
  [/entity/, 'entity'],
  [/outside of root|did not expect|start of the document/, 'outside'],
  [/only one root/, 'roots'],
  [/contain a root/, 'empty'],
  [/unexpected close tag/, 'tags'],
  [/disallowed/, 'character'],
]

/** Why XML is broken, from what the parser says of it: of a tag its name, of the rest which kind of thing it is. */
export const brokenMarkup = (message: string): Broken => {
  // The parser writes the place before the words: it stands beside them already.
  const said = message.replace(/^\d+:\d+: /, '')
  const [, tag, name] = /^(unclosed tag|unmatched closing tag): (.{1,80}?)\.?$/.exec(said) ?? []
  if (tag !== undefined && name !== undefined) return { code: tag === 'unclosed tag' ? 'unclosed' : 'unmatched', what: name }
  return { code: 'not-well-formed', what: KINDS.find(([words]) => words.test(said))?.[1] ?? 'other' }
}
