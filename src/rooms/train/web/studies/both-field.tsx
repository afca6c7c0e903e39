import { useT } from '#ui/client/words.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import type { Both } from '../../contract/both.ts'

type BothFieldProps = {
  name: string
  /** Key of its words; the language is said beside them. */
  label: string
  startsWith?: Both | null
  required?: boolean
  rows?: number
}

/** One text in both languages, as two fields `name.es` and `name.en`. */
export const BothField = ({ name, label, startsWith, required = false, rows = 1 }: BothFieldProps) => {
  const t = useT()
  return (
    <div className="training-row">
      {(['es', 'en'] as const).map((lang) => {
        const field = {
          name: `${name}.${lang}`,
          label: t('train.study.in-language', { what: t(label), lang }),
          startsWith: startsWith?.[lang] ?? '',
          required,
          lang,
          ...(required ? {} : { optional: t('train.study.optional') }),
        }
        return rows > 1 ? <TextArea key={lang} rows={rows} {...field} /> : <TextField key={lang} {...field} />
      })}
    </div>
  )
}
