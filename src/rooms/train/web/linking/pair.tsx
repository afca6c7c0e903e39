import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { type LinkPair, linkJudge, OPINIONS } from '../../contract/linking.ts'
import type { Wave } from '../../contract/wave.ts'
import { useStep } from '../tests/use-step.tsx'

type PairProps = { readonly pair: LinkPair; readonly number: number; readonly session: string; readonly wave: Wave }

/** Two codes side by side with what differs, and what one thinks of them. Nothing that either answered is here. */
export const Pair = ({ pair: { earlier, later, elements, mine, others }, number, session, wave }: PairProps) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { go, busy, refusal } = useStep(linkJudge)
  return (
    <li>
      <div className="tests-scroll" role="region" tabIndex={0} aria-label={t('train.linkage.pair', { number })}>
        <table>
          <caption>{t('train.linkage.pair', { number })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('train.linkage.element')}</th>
              <th scope="col">{t('train.linkage.earlier')}</th>
              <th scope="col">{t('train.linkage.later')}</th>
            </tr>
          </thead>
          <tbody>
            {elements.map(({ element, earlier: first, later: second, agreement }) => (
              <tr key={element}>
                <th scope="row">{t(`train.paper.code.${element}`)}</th>
                <td>{first ?? '–'}</td>
                <td className={agreement === 'different' ? 'tests-differs' : ''}>
                  {second ?? '–'} {t('train.linkage.agreement', { agreement })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        {mine === null ? t('train.linkage.not-yet') : t('train.linkage.mine', { said: mine })}{' '}
        {mine !== null && t('train.linkage.others', { n: others.length, said: others.join(',') || 'none' })}
      </p>
      <div className="tests-acts">
        {OPINIONS.map((said) => (
          <Button
            key={said}
            small
            busy={busy}
            aria-label={t('train.linkage.judge-of', { said, number })}
            onPress={() => void go({ programmeId, session, wave, earlier, later, said })}
          >
            {t('train.linkage.judge', { said })}
          </Button>
        ))}
      </div>
      {refusal}
    </li>
  )
}
