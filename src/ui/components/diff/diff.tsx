import { Heading } from 'react-aria-components/Heading'
import type { Lang } from '#kernel/i18n/translate.ts'
import { textChanges, type Change } from './text-changes.ts'
import './diff.css'

/** Said before each change to those who listen: “removed:”, “added:”, “end of change”. */
export type DiffWords = { removed: string; added: string; end: string }
type DiffProps = { before: string; after: string; lang: Lang; words: DiffWords }

const Piece = ({ change, words }: { change: Change; words: DiffWords }) => {
  if (change.kind === 'same') return <>{change.text}</>
  const Tag = change.kind === 'added' ? 'ins' : 'del'
  return (
    <Tag>
      <span className="unseen"> {words[change.kind]} </span>
      {change.text}
      <span className="unseen"> {words.end} </span>
    </Tag>
  )
}

const Text = ({ changes, lang, words }: { changes: readonly Change[]; lang: Lang; words: DiffWords }) => (
  <div className="diff" lang={lang}>
    {changes.map((change, index) => (
      // The pieces of one comparison have no name but their place.
      <Piece key={index} change={change} words={words} />
    ))}
  </div>
)

/** Old and new text in one: what went is struck through, what came is underlined. */
export const Diff = ({ before, after, lang, words }: DiffProps) => (
  <Text changes={textChanges(before, after, lang)} lang={lang} words={words} />
)

/** Old and new text beside each other, each with its own changes marked; for longer texts. */
export const DiffSides = ({
  before,
  after,
  lang,
  words,
  headings,
  level,
}: DiffProps & { headings: { before: string; after: string }; level: 3 | 4 | 5 }) => {
  const changes = textChanges(before, after, lang)
  return (
    <div className="diff-sides">
      {(['before', 'after'] as const).map((side) => (
        <div key={side} className="diff-side">
          <Heading level={level}>{headings[side]}</Heading>
          <Text changes={changes.filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed'))} lang={lang} words={words} />
        </div>
      ))}
    </div>
  )
}
