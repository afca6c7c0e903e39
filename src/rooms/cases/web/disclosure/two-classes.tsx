import { useT } from '#ui/client/words.tsx'
import type { Reviewed } from '../../domain/disclosure-review.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { settle } from '../case/settle.ts'
import { TwoAtOnce } from '../case/two-at-once.tsx'

/** An exhibit was classed twice at once: both are shown until a person says which holds. */
export const TwoClasses = ({ classed, ...at }: CasePartProps & Pick<Reviewed, 'classed'>) => {
  const t = useT()
  return (
    <TwoAtOnce
      level={3}
      title={t('cases.disclosure.twice-title')}
      text={t('cases.disclosure.twice-text')}
      versions={classed}
      show={({ content: { class: as, why } }) => (
        <p>{t('cases.disclosure.version', { class: t(`cases.disclosure.class-is.${as}`), why })}</p>
      )}
      onTake={(chosen) => settle(at, 'disclosure', { standing: classed, chosen })}
    />
  )
}
