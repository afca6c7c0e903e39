import { useSearchValue } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { Select } from '#ui/components/select/select.tsx'
import type { Sight } from '../../contract/sight.ts'
import type { ClaimLine, FindingTitle, StatementLine } from '../../contract/statement-line.ts'
import type { Frame } from '../frame.ts'
import { Cards, ClaimCard, StatementCard } from './statement-card.tsx'

type EvidenceProps = {
  readonly supporting: readonly StatementLine[]
  readonly contrary: readonly StatementLine[]
  readonly leadsTo: readonly FindingTitle[]
  readonly claims: readonly ClaimLine[]
  /** The finding whose page this is: its statements do not lead to it once more. */
  readonly of?: string
  readonly sight: Sight | null
  readonly frame: Frame
  readonly theme: (code: string) => string
}

/** Everything that bears on a finding or a gap, by country and round as one chooses: what supports, what contradicts, the claims apart. */
export const Evidence = ({ supporting, contrary, leadsTo, claims, of, sight, frame, theme }: EvidenceProps) => {
  const t = useT()
  const [country = '', setCountry] = useSearchValue('country')
  const [round = '', setRound] = useSearchValue('round')
  const isHere = (statement: StatementLine) =>
    (country === '' || statement.country === country) && (round === '' || statement.round === Number(round))
  const present = [...new Set([...supporting, ...contrary].map((statement) => statement.country))]
  const card = ({ evidence, ...rest }: StatementLine) => {
    const statement = { ...rest, evidence: evidence.filter(({ finding }) => finding !== of) }
    return <StatementCard key={statement.id} statement={statement} leadsTo={leadsTo} frame={frame} theme={theme} />
  }
  const whole = sight === null ? 'yes' : 'no'
  const [shown, against] = [supporting.filter(isHere), contrary.filter(isHere)]
  return (
    <div className="evidence">
      <div className="evidence-filters">
        <Select
          label={t('assess.country')}
          value={country}
          onChange={(value) => void setCountry(value)}
          none={t('assess.filter.all-countries')}
          options={present.map((code) => ({ id: code, label: frame.country(code) }))}
        />
        <Select
          label={t('assess.round')}
          value={round}
          onChange={(value) => void setRound(value)}
          none={t('assess.filter.all-rounds')}
          options={frame.rounds.map(({ number }) => ({ id: String(number), label: frame.round(number) }))}
        />
      </div>
      <h3>{t('assess.evidence.supporting', { n: shown.length, whole })}</h3>
      {shown.length === 0 ? <p className="soft">{t('assess.evidence.none')}</p> : <Cards>{shown.map(card)}</Cards>}
      <h3>{t('assess.evidence.contrary', { n: against.length, whole })}</h3>
      {against.length > 0 && <Cards>{against.map(card)}</Cards>}
      <h3>{t('assess.evidence.claims', { n: claims.length })}</h3>
      {claims.length > 0 && (
        <>
          <p className="soft">{t('assess.evidence.claims-note')}</p>
          <Cards>
            {claims.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} frame={frame} />
            ))}
          </Cards>
        </>
      )}
    </div>
  )
}
