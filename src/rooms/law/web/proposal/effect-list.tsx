import { useT } from '#ui/client/words.tsx'
import type { LawEffect } from '../../contract/proposal.ts'
import { sayJudged } from '../../domain/proposal/say-effect.ts'

/** Which fact patterns would be answered otherwise: what a panel sees before it decides. */
export const EffectList = ({ effects }: { effects: readonly LawEffect[] }) => {
  const t = useT()
  return (
    <section aria-labelledby="effects">
      <h2 id="effects">{t('law.proposal.effects')}</h2>
      <p>{t('law.proposal.effects-n', { n: effects.length })}</p>
      <ul className="law-list">
        {effects.map(({ pattern, titleEs, titleEn, before, after }) => (
          <li key={pattern}>
            <strong>{t.lang === 'es' ? titleEs : titleEn}</strong>
            <p>{t('law.proposal.effect', { before: sayJudged(t, before), after: sayJudged(t, after) })}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
