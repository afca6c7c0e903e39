import type { ReactNode } from 'react'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { Disclosure, DISCLOSURE_CLASSES } from '../../contract/disclosure.ts'
import type { Reviewed } from '../../domain/disclosure-review.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedArea } from '../desk/sealed-fields.tsx'

type ClassFormProps = {
  readonly reviewed: Reviewed
  readonly beside: ReactNode
  readonly onSave: (disclosure: Disclosure) => Promise<unknown>
}

/** How one exhibit stands towards the defence, with the reason. */
export const ClassForm = ({ reviewed: { exhibit, classed }, beside, onSave }: ClassFormProps) => {
  const t = useT()
  const notice = useNotice()
  const [standing] = classed
  const send = async (values: FormData): Promise<Saved> => {
    const given = { class: values.get('class'), why: trimmedOf(values, 'why') }
    const missing = [...(given.class === null ? ['class'] : []), ...(given.why === '' ? ['why'] : [])]
    if (missing.length > 0)
      return {
        kind: 'refused',
        faults: missing.map((field) => ({ field, message: worded((t) => t(`cases.disclosure.${field}-missing`)) })),
      }
    const read = Disclosure.safeParse({ exhibit: exhibit.id, ...given })
    if (!read.success) return { kind: 'refused', faults: [{ field: 'why', message: worded((t) => t('cases.disclosure.why-long')) }] }
    const saved = await savedOrRefused(() => onSave(read.data))
    if (saved.kind === 'saved') notice({ text: worded((t) => t('cases.disclosure.saved', { number: exhibit.content.number })) })
    return saved
  }
  return (
    <Form onSave={send} words={formWords(t, t('cases.disclosure.save'))} beside={beside}>
      <Choice
        name="class"
        {...(standing ? { startsWith: standing.content.class } : {})}
        label={t('cases.disclosure.class')}
        options={DISCLOSURE_CLASSES.map((id) => ({
          id,
          label: t(`cases.disclosure.class-is.${id}`),
          detail: t(`cases.disclosure.class-detail.${id}`),
        }))}
        required
      />
      <SealedArea
        name="why"

        startsWith={standing?.content.why ?? ''}
        label={t('cases.disclosure.why')}
        hint={t('cases.disclosure.why-hint')}
        required
      />
    </Form>
  )
}
