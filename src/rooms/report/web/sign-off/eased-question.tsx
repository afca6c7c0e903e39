import { useT } from '#ui/client/words.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import type { useQuestion } from '#ui/components/dialog/question.ts'
import { type LetThrough, sayLetThrough } from '#decide/rules'

/** Countries that a rule would do without, and by which day they are asked. */
export type Eased = { readonly eased: readonly LetThrough[]; readonly deadline: string | null }

type QuestionProps = Pick<ReturnType<typeof useQuestion<Eased>>, 'about' | 'dialog'> & { readonly nameOf: (country: string) => string }

/** Asks before a rule is saved by which the report goes out without the agreement of countries that hold it up. */
export const EasedQuestion = ({ about, dialog, nameOf }: QuestionProps) => {
  const t = useT()
  if (!about) return null
  const { title, lines } = sayLetThrough(t, nameOf, about)
  return (
    <Confirm
      {...dialog}
      title={title}
      words={{ confirm: t('decide.eased.save'), busy: t('ui.form.saving'), cancel: t('decide.eased.back') }}
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Confirm>
  )
}
