import { useT } from '#ui/client/words.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'

/** Where the line of one's own office's sheet is typed from the paper, to sign with it: the office signs, and not the person (`savedByLine`). */
export const OfficeLine = () => {
  const t = useT()
  return <SealedField name="line" label={t('cases.offices.line')} hint={t('cases.offices.line-hint')} required />
}
