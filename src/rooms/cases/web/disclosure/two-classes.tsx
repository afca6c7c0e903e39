import { readAloud } from '#seal/key.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Reviewed } from '../../domain/disclosure-review.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { momentIn } from '../case/moment.ts'
import { settle } from '../case/settle.ts'
import { useAct } from '../case/use-act.ts'

/** An exhibit was classed twice at once: both are shown until a person says which holds. */
export const TwoClasses = ({ classed, ...at }: CasePartProps & Pick<Reviewed, 'classed'>) => {
  const t = useT()
  const locale = useLocale()
  const { notice, act } = useAct()
  return (
    <>
      <p>{t('cases.disclosure.twice-text')}</p>
      {notice}
      <ul className="desk-list">
        {classed.map((one) => (
          <li key={one.version}>
            {t('cases.disclosure.version', {
              class: t(`cases.disclosure.class-is.${one.content.class}`),
              why: one.content.why,
              at: momentIn(locale, one.at),
              from: readAloud(one.from),
            })}{' '}
            <Button small onPress={() => act(() => settle(at, 'disclosure', { standing: classed, chosen: one }))}>
              {t('cases.two.take')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
