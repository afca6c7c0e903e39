import { Link } from 'react-aria-components/Link'
import { ComboBox, type ComboOption } from '../components/combo-box/combo-box.tsx'
import { useT } from './words.tsx'
import './source-field.css'

/** What a room knows of the register: those that may be cited here, and where another is registered; null for whoever may not. */
export type SourceChoice = { readonly options: readonly ComboOption[]; readonly newSource: string | null }

/** Another is registered in a window of its own, so that what is typed stands; it is in the list when one comes back. */
const NewSource = ({ newSource }: Pick<SourceChoice, 'newSource'>) => {
  const t = useT()
  if (newSource === null) return null
  return (
    <p className="soft">
      <Link href={newSource} target="_blank">
        {t('client.source.new')}
      </Link>
    </p>
  )
}

type FieldProps = SourceChoice & {
  readonly hint?: string
  readonly startsWith?: string | null
  /** Where the form keeps it itself. */
  readonly chosen?: string | null
  readonly onChoose?: (code: string | null) => void
}

/** The field `source` of a form: a published document of the register, found by any part of its name. */
export const SourceField = ({ options, newSource, hint, startsWith, ...kept }: FieldProps) => {
  const t = useT()
  return (
    <div className="source-field">
      <ComboBox
        name="source"
        label={t('client.source.source')}
        hint={hint ?? t('client.source.hint')}
        optional={t('client.source.optional')}
        options={options}
        nothing={t('client.source.nothing')}
        {...(startsWith ? { startsWith } : {})}
        {...kept}
      />
      <NewSource newSource={newSource} />
    </div>
  )
}

/** Finds one source after another for a text that cites them; it is no field of the form. */
export const CiteSource = ({ options, newSource, hint, onTake }: SourceChoice & { hint: string; onTake: (code: string) => void }) => {
  const t = useT()
  return (
    <div className="source-field">
      <ComboBox label={t('client.source.cite')} hint={hint} options={options} nothing={t('client.source.nothing')} onTake={onTake} />
      <NewSource newSource={newSource} />
    </div>
  )
}
