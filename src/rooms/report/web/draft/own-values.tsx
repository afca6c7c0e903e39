import { z } from 'zod'
import { LOCALES } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import { ownValue } from '../../domain/own-value.ts'
import { valueInWords } from './value-in-words.ts'

const Numbers = z.record(z.string(), z.number())

type OwnValuesProps = { readonly inputs: string; readonly template: Readonly<Record<'es' | 'en', string>> }

/** Numbers that a sentence can say, each as it is written in the text, as it stands now, and in the words that the sentence has around it. */
export const OwnValues = ({ inputs, template }: OwnValuesProps) => {
  const t = useT()
  const numbers = new Intl.NumberFormat(LOCALES[t.lang])
  const values = Object.fromEntries(Object.entries(Numbers.parse(JSON.parse(inputs))).map(([name, value]) => [name, numbers.format(value)]))
  if (Object.keys(values).length === 0) return null
  // As the sentence says them; what it does not say comes first.
  const inOrder = Object.entries(values).toSorted(
    ([a], [b]) => template[t.lang].indexOf(ownValue(a)) - template[t.lang].indexOf(ownValue(b)),
  )
  return (
    <section aria-labelledby="own-values">
      <h3 id="own-values">{t('report.draft.own-values')}</h3>
      <dl className="own-values">
        {inOrder.map(([name, value]) => {
          const around = valueInWords(template[t.lang], values, name)
          return (
            <div key={name}>
              <dt>
                <code>{ownValue(name)}</code>
              </dt>
              <dd>
                {around?.before}
                <b>{value}</b>
                {around?.after}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
