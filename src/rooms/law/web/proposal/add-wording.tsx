import { trimmedOf } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { factsDate } from '../../contract/facts-date.ts'
import type { Offence } from '../../contract/law-data.ts'
import type { ProposedLaw } from '../../contract/proposal.ts'
import type { Shown } from './shown.ts'
import { useSaveText } from './use-lines.ts'

const dayIn = (values: FormData, name: string): string | null => factsDate(trimmedOf(values, name)) || null

/** The last wording once more under another name, with its own beginning: what changed in it is then changed line by line. */
const withWording = (law: ProposedLaw, id: string, values: FormData): ProposedLaw => {
  const add = (offence: Offence): Offence => {
    const last = offence.versions.at(-1)
    if (offence.id !== id || !last) return offence
    const from = { ...last.from, notBefore: dayIn(values, 'notBefore'), notAfter: dayIn(values, 'notAfter') }
    return { ...offence, versions: [...offence.versions, { ...last, key: trimmedOf(values, 'key'), from }] } as Offence
  }
  return { ...law, offences: law.offences.map(add) }
}

/** A reform: the law from another day on. */
export const AddWording = ({ shown, offence }: { shown: Shown; offence: Offence }) => {
  const t = useT()
  const saveText = useSaveText(shown)
  return (
    <Disclosure level={3} title={t('law.lines.add-wording')}>
      <Form
        onSave={(values) => saveText(withWording(shown.law, offence.id, values), t('law.lines.add-wording'))}
        words={formWords(t, t('law.lines.add-wording'))}
      >
        <TextField name="key" width="short" label={t('law.lines.wording-key')} />
        <TextField name="notBefore" width="short" label={t('law.lines.not-before')} hint={t('law.lines.day-hint')} />
        <TextField name="notAfter" width="short" label={t('law.lines.not-after')} hint={t('law.lines.day-hint')} />
      </Form>
    </Disclosure>
  )
}
