import { fieldOf } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'

/** Where the line of the recovery sheet is typed from the paper. */
export const RecoveryLine = () => {
  const t = useT()
  return (
    <TextField
      name="line"
      autoComplete="off"
      spellCheck="false"
      label={t('cases.recover.line')}
      hint={t('cases.recover.line-hint')}
      required
    />
  )
}

/** The line without the blanks that it is read with. */
export const lineTyped = (values: FormData): string => fieldOf(values, 'line').replaceAll(/\s/g, '').toUpperCase()
