import { z } from 'zod'
import { type Lang, LOCALES } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import { ownValue } from '../../domain/own-value.ts'
import { valueInWords } from './value-in-words.ts'

const Numbers = z.record(z.string(), z.number())

type OwnValuesProps = { readonly inputs: string; readonly template: Readonly<Record<Lang, string>> }

/** Numbers that a sentence can say, by name, as it says them; what it does not say comes first. */
const ownNumbers = ({ inputs, template }: OwnValuesProps, lang: Lang) =>
  Object.entries(Numbers.parse(JSON.parse(inputs))).toSorted(
    ([a], [b]) => template[lang].indexOf(ownValue(a)) - template[lang].indexOf(ownValue(b)),
  )

/** How the text is written that a form begins with: its numbers are values, of which one is named, where it says any. */
export const TokensHint = (props: OwnValuesProps) => {
  const t = useT()
  const name = ownNumbers(props, t.lang).find(([own]) => props.template[t.lang].includes(ownValue(own)))?.[0]
  return <p className="soft">{t('report.draft.tokens-hint', { token: name === undefined ? 'none' : ownValue(name) })}</p>
}

/** Numbers that a sentence can say, each as it is written in the text, as it stands now, and in the words that the sentence has around it. */
export const OwnValues = (props: OwnValuesProps) => {
  const t = useT()
  const numbers = new Intl.NumberFormat(LOCALES[t.lang])
  const inOrder = ownNumbers(props, t.lang).map(([name, value]) => [name, numbers.format(value)] as const)
  if (inOrder.length === 0) return null
  const values = Object.fromEntries(inOrder)
  return (
    <section aria-labelledby="own-values">
      <h3 id="own-values">{t('report.draft.own-values')}</h3>
      <dl className="own-values">
        {inOrder.map(([name, value]) => {
          const around = valueInWords(props.template[t.lang], values, name)
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
