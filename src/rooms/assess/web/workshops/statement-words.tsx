import { LANGS } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import type { MarkKind, WorkshopStatement } from '../../contract/workshop.ts'

type WordsProps = {
  readonly statement: Pick<WorkshopStatement, 'text' | 'language' | 'publicEs' | 'publicEn'>
  readonly marks: readonly MarkKind[]
}

/** What was said, and under it what others read, first in the language of the screen. */
export const StatementWords = ({ statement, marks }: WordsProps) => {
  const t = useT()
  const { text, language, publicEs, publicEn } = statement
  const wordings = LANGS.toSorted((one, other) => Number(other === t.lang) - Number(one === t.lang))
    .map((lang) => ({ lang, words: lang === 'es' ? publicEs : publicEn }))
    .filter(({ words }) => words !== null)
  return (
    <>
      {text !== null && (
        <p className="statement-said" lang={language}>
          {text}
        </p>
      )}
      {wordings.map(({ lang, words }, at) => (
        <p key={lang} className={text === null && at === 0 ? 'statement-said' : 'statement-public'} lang={lang}>
          {words}
        </p>
      ))}
      {wordings.length === 0 && <p className="soft">{t('assess.statement.no-wording')}</p>}
      {marks.length > 0 && (
        <p className="soft">{t('assess.marks.in-wording', { kinds: marks.map((kind) => t('assess.marks.kind', { kind })).join(', ') })}</p>
      )}
    </>
  )
}
