import type { ReactNode } from 'react'
import { LANGS, type Lang } from '#kernel/i18n/translate.ts'
import { Icon } from '../icon/icon.tsx'
import './side-by-side.css'

/** One part of a text in both languages; `null` where it is not written yet. */
export type Pair = { id: string; part: string } & Readonly<Record<Lang, string | null>>

type SideBySideProps = {
  caption: string
  pairs: readonly Pair[]
  words: {
    part: string
    /** Names of the languages, each in itself: Español, English. */
    languages: Readonly<Record<Lang, string>>
    missing: Readonly<Record<Lang, string>>
  }
  /** Stands where a text is missing, to write it there. */
  write?: (pair: Pair) => ReactNode
}

type TextProps = { lang: Lang; text: string | null; words: SideBySideProps['words']; writes: ReactNode }

const Text = ({ lang, text, words, writes }: TextProps) =>
  text === null ? (
    <td role="cell" data-language={words.languages[lang]} className={writes ? 'sides-write' : 'sides-missing'}>
      {writes ?? (
        <>
          <Icon name="alert" /> {words.missing[lang]}
        </>
      )}
    </td>
  ) : (
    <td role="cell" data-language={words.languages[lang]} lang={lang}>
      {text}
    </td>
  )

/** Spanish and English of one text, part beside part; below each other where there is no room. The roles are written out, since a table laid out as blocks loses its own. */
export const SideBySide = ({ caption, pairs, words, write }: SideBySideProps) => (
  <table className="sides" role="table">
    <caption className="sides-caption">{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">
          {words.part}
        </th>
        {LANGS.map((lang) => (
          <th key={lang} scope="col" role="columnheader" lang={lang}>
            {words.languages[lang]}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {pairs.map((pair) => (
        <tr key={pair.id} role="row">
          <th scope="row" role="rowheader" className="sides-part">
            {pair.part}
          </th>
          {LANGS.map((lang) => (
            <Text key={lang} lang={lang} text={pair[lang]} words={words} writes={pair[lang] === null ? write?.(pair) : undefined} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
