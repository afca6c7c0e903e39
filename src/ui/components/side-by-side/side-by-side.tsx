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
}

const Text = ({ lang, text, words }: { lang: Lang; text: string | null; words: SideBySideProps['words'] }) =>
  text === null ? (
    <td role="cell" data-language={words.languages[lang]} className="sides-missing">
      <Icon name="alert" /> {words.missing[lang]}
    </td>
  ) : (
    <td role="cell" data-language={words.languages[lang]} lang={lang}>
      {text}
    </td>
  )

/** Spanish and English of one text, part beside part; below each other where there is no room. The roles are written out, since a table laid out as blocks loses its own. */
export const SideBySide = ({ caption, pairs, words }: SideBySideProps) => (
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
      {pairs.map(({ id, part, ...texts }) => (
        <tr key={id} role="row">
          <th scope="row" role="rowheader" className="sides-part">
            {part}
          </th>
          {LANGS.map((lang) => (
            <Text key={lang} lang={lang} text={texts[lang]} words={words} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
