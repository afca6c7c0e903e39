import { fieldOf } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import type { Saved } from '#ui/components/form/form.tsx'
import { savedOrRefused } from './seal-notice.tsx'
import { SealedField } from './sealed-fields.tsx'

/** Where the line of the recovery sheet is typed from the paper. */
export const RecoveryLine = () => {
  const t = useT()
  return <SealedField name="line" label={t('cases.recover.line')} hint={t('cases.recover.line-hint')} required />
}

/** Does something by the line that was typed, without the blanks that it is read with; where nothing was typed, says so and not that it was misread. */
export const savedByLine =
  (act: (line: string, values: FormData) => Promise<unknown>) =>
  async (values: FormData): Promise<Saved> => {
    const line = fieldOf(values, 'line').replaceAll(/\s/g, '').toUpperCase()
    if (line === '') return { kind: 'refused', faults: [{ field: 'line', message: worded((t) => t('cases.recover.line-empty')) }] }
    return savedOrRefused(() => act(line, values))
  }
