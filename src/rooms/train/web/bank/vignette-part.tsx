import { useT } from '#ui/client/words.tsx'
import type { ItemSeen } from '../../contract/bank.ts'

/** Facts of a short case, and what the rules of its law answer: the key is that, and nobody's opinion. */
export const VignettePart = ({ law }: { law: NonNullable<ItemSeen['law']> }) => {
  const t = useT()
  return (
    <section aria-labelledby="law">
      <h2 id="law">{t('train.bank.law')}</h2>
      <p className="training-notice">{t('train.bank.law-answers', { law: law.name[t.lang], answer: law.answer[t.lang] })}</p>
      <p>{t('train.bank.facts')}</p>
      <ul>
        {law.facts[t.lang].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
