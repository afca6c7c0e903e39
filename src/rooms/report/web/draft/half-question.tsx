import { useContext, useEffect, useRef, useState } from 'react'
import type { Lang } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { UnsavedContext } from '#ui/components/form/unsaved.ts'

/** What becomes of the language that was not rewritten: it stays open, it keeps the generated words as its own, or its author goes back to it. */
export type HalfAnswer = 'one' | 'same' | 'back'

type Asked<Answer> = { readonly written: Lang; readonly answer: (answer: Answer) => void }

/** A question about a text that was written in one language, which waits for its answer. */
const useAsked = <Answer,>() => {
  const [asked, setAsked] = useState<Asked<Answer> | null>(null)
  // While the question goes away it still says of which language it was.
  const last = useRef<Lang>('es')
  const unsaved = useContext(UnsavedContext)
  const release = useRef<() => void>(undefined)
  useEffect(() => () => release.current?.(), [])
  const ask = (written: Lang) =>
    new Promise<Answer>((answer) => {
      last.current = written
      // While it waits for a person nothing is on its way yet, and the way back would lose the text.
      release.current = unsaved.watch({ isTyped: () => true })
      setAsked({ written, answer })
    })
  const give = (answer: Answer) => {
    release.current?.()
    asked?.answer(answer)
    setAsked(null)
  }
  const written = asked?.written ?? last.current
  const other: Lang = written === 'es' ? 'en' : 'es'
  return { ask, give, isOpen: asked !== null, written, other }
}

/** Asks before a sentence is saved in one language only: the two editions would say different things, and the report could not be put. */
export const useHalfQuestion = (generated: Readonly<Record<Lang, string>>) => {
  const t = useT()
  const { ask, give, isOpen, written, other } = useAsked<HalfAnswer>()
  const question = (
    <Confirm
      title={t('report.half.title', { written })}
      words={{ confirm: t('report.half.one', { written }), busy: t('ui.form.saving'), cancel: t('report.half.back', { other }) }}
      isOpen={isOpen}
      onClose={() => give('back')}
      onConfirm={() => {
        give('one')
        return Promise.resolve(null)
      }}
    >
      <p>{t('report.half.stays', { other })}</p>
      <blockquote lang={other}>{generated[other]}</blockquote>
      <p>{t('report.half.means')}</p>
      <div>
        <Button onPress={() => give('same')}>{t('report.half.same', { other })}</Button>
      </div>
    </Confirm>
  )
  return { ask, question }
}

/**
 * Asks before a passage that waits to be read is saved with one language changed alone: saving it says of both that they were read against the
 * data, and what turned false in the one may have in the other.
 */
export const useOtherQuestion = () => {
  const t = useT()
  const { ask, give, isOpen, written, other } = useAsked<boolean>()
  const question = (
    <Confirm
      title={t('report.other.title', { other })}
      words={{ confirm: t('report.other.holds', { other }), busy: t('ui.form.saving'), cancel: t('report.other.back') }}
      isOpen={isOpen}
      onClose={() => give(false)}
      onConfirm={() => {
        give(true)
        return Promise.resolve(null)
      }}
    >
      <p>{t('report.other.means', { written, other })}</p>
    </Confirm>
  )
  return { ask, question }
}
