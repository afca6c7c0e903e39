import { Link } from 'react-aria-components/Link'
import { printDate } from '#documents/dates.ts'
import { dayIn } from '#programme/rules'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { lawShow } from '../../contract/in-force.ts'
import { paths } from '../../contract/paths.ts'
import { type ProposalLine, proposalList } from '../../contract/proposal.ts'
import { word } from '../proposal/names.ts'
import { STAND_OF } from '../proposal/state.ts'
import { approvedWords } from '../proposal/approved-words.ts'
import '../law-edit.css'

const Line = ({ line: { id, system, state, restores, changedAt } }: { line: ProposalLine }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  return (
    <li>
      <Link href={paths.proposal({ programme, proposal: id })}>
        {t('law.proposal.title', { restores: restores ?? 'none', country: t('law.system', { system }) })}
      </Link>{' '}
      <Status stand={STAND_OF[state]}>{t('law.proposal.state', { state: word(state) })}</Status>{' '}
      <span className="law-soft">{t('law.proposal.changed-on', { day: printDate(dayIn(system, changedAt), t.lang) })}</span>
    </li>
  )
}

/** Which law is applied to each country and who approved it, and what is proposed. */
export const Page = () => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const { proposals, countries } = useAnswer(proposalList, { programmeId })
  const { laws, isPractice } = useAnswer(lawShow, { programmeId })
  return (
    <div className="law-page">
      <PageHead title={t('law.page.laws')} lead={t('law.laws.lead')} />
      <section aria-labelledby="countries">
        <h2 id="countries">{t('law.laws.countries')}</h2>
        {isPractice && laws.length > 0 && <p>{t('law.laws.practice')}</p>}
        <ul className="law-list">
          {countries.map((system) => (
            <li key={system}>
              <Link href={paths.countryLaw({ programme, system })}>{t('law.system', { system })}</Link>
              {': '}
              {approvedWords(t, laws, system)}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="proposals">
        <h2 id="proposals">{t('law.laws.proposals')}</h2>
        {proposals.length === 0 ? (
          <EmptyState
            level={3}
            title={t('law.laws.none')}
            text={t('law.laws.none-text')}
            next={<LinkButton href={paths.treaties({ programme })}>{t('law.laws.none-next')}</LinkButton>}
          />
        ) : (
          <ul className="law-list">
            {proposals.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
