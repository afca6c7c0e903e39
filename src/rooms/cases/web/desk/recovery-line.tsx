import { fieldOf } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { SealedField } from './sealed-fields.tsx'

/** Where the line of the recovery sheet is typed from the paper. */
export const RecoveryLine = () => {
  const t = useT()
  return <SealedField name="line" label={t('cases.recover.line')} hint={t('cases.recover.line-hint')} required />
}

/** The line without the blanks that it is read with. */
export const lineTyped = (values: FormData): string => fieldOf(values, 'line').replaceAll(/\s/g, '').toUpperCase()
