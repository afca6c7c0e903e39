import { z } from 'zod'
import { LOCALES } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { ownValue } from '../../domain/own-value.ts'

const Numbers = z.record(z.string(), z.number())

/** Numbers that a sentence can say, each as it is written in the text and as it stands now. */
export const OwnValues = ({ inputs }: { readonly inputs: string }) => {
  const t = useT()
  const values = Object.entries(Numbers.parse(JSON.parse(inputs)))
  const numbers = new Intl.NumberFormat(LOCALES[t.lang])
  if (values.length === 0) return null
  return (
    <Disclosure level={3} title={t('report.draft.own-values')}>
      <dl className="own-values">
        {values.map(([name, value]) => (
          <div key={name}>
            <dt>
              <code>{ownValue(name)}</code>
            </dt>
            <dd>{numbers.format(value)}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
