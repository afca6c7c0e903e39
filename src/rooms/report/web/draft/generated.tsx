import type { Lang } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import { Diff } from '#ui/components/diff/diff.tsx'
import { diffWords } from '#ui/words.ts'

/** @param was what was generated when somebody rewrote the sentence; null where its numbers have not moved since, or that is not known */
type GeneratedProps = { readonly lang: Lang; readonly was: string | null; readonly now: string }

/** What is generated of a rewritten sentence, with what its numbers changed in it. */
export const Generated = ({ lang, was, now }: GeneratedProps) => {
  const t = useT()
  return (
    <>
      <p className="soft">{t(was === null ? 'report.draft.generated' : 'report.draft.moved')}</p>
      {was === null ? <p lang={lang}>{now}</p> : <Diff before={was} after={now} lang={lang} words={diffWords(t)} />}
    </>
  )
}
