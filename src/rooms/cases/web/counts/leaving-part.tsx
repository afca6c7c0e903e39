import { useState } from 'react'
import { canonicalText } from '#seal/canonical.ts'
import { keyId, readAloud } from '#seal/key.ts'
import { useT } from '#ui/client/words.tsx'
import { Checkbox } from '#ui/components/checkbox/checkbox.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { CountsRelease } from '../../contract/counts/release.ts'
import { type Leaving, leavingOf } from '../../domain/counts/leaves.ts'
import { type GivenTally, type Summed, summed } from '../../domain/counts/summed.ts'
import { joined } from '../proof/element-words.ts'
import type { Desk } from '../store/desk.ts'
import { cellInWords, CountsTable } from './counts-table.tsx'
import { ReleaseButton } from './release-button.tsx'
import { countHere, type CountingFor } from './send-tally.ts'
import { isForOffice } from './received-tallies.ts'
import type { Received } from './use-received.ts'

type LeavingPartProps = {
  readonly desk: Desk
  readonly of: CountingFor
  /** The cases of the head themself count in this office, and not in another of theirs. */
  readonly ownCount: boolean
  readonly received: Received
  readonly before: CountsRelease | null
  /** Whose tallies that was the sum of; null where another device of the office released it. */
  readonly rested: readonly string[] | null
  readonly onReleased: () => void
}

type Added = { readonly all: Summed; readonly senders: readonly string[] }

/** What the head reads themself, and what those sent whose fingerprint they typed, for this office. */
const addedUp = ({ desk, of, ownCount, received }: LeavingPartProps): Added => {
  const own = keyId(desk.key.record)
  const accepted = received.tallies.filter(({ from, tally }) => received.accepted.includes(from) && isForOffice(tally, of))
  const mine: GivenTally = { from: own, at: '', tally: countHere(desk, of, own) }
  return { all: summed(ownCount ? [mine, ...accepted] : accepted), senders: [...new Set(accepted.map(({ from }) => from))].toSorted() }
}

/** A revision that rests on fewer tallies than what it takes the place of would publish a fall that nobody counted. */
const Fewer = ({ missing }: { missing: readonly string[] }) => {
  const t = useT()
  return (
    <div role="status">
      <p>{t('cases.counts.fewer', { n: missing.length })}</p>
      <ul className="desk-list">
        {missing.map((id) => (
          <li key={id}>
            <code>{readAloud(id)}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}

const isSame = (before: CountsRelease | null, { cells }: Leaving): boolean =>
  before !== null && canonicalText(before.cells) === canonicalText(cells)

const Leaves = ({ leaving, id }: { leaving: Leaving; id: string }) => {
  const t = useT()
  const why = leaving.why.get(id)
  if (why === undefined) return leaving.cells[id]
  return (
    <>
      {t('cases.counts.withheld')}
      <span className="counts-why">{t('cases.counts.why', { why })}</span>
    </>
  )
}

/** All that was counted beside exactly what leaves of it, and the signature. */
export const LeavingPart = (props: LeavingPartProps) => {
  const t = useT()
  const { of, ownCount, before, rested, onReleased } = props
  const [zeros, setZeros] = useState(before?.zeros ?? false)
  const { all, senders } = addedUp(props)
  const missing = (rested ?? []).filter((id) => !senders.includes(id))
  const { cells, unled, unprotected, unsettled } = all
  const leaving = leavingOf(all, zeros, before)
  const said = { programme: of.programme, office: of.office, country: of.country, year: of.year, zeros, cells: leaving.cells }
  const year = String(of.year)
  const isHeld = leaving.held.length > 0
  const isNew = missing.length === 0 && !isHeld
  return (
    <section className="counts-section">
      <h2>{t('cases.counts.leaving')}</h2>
      <p>{t('cases.counts.leaving-text')}</p>
      <p>{t('cases.counts.why-text')}</p>
      {before === null && (
        <Checkbox label={t('cases.counts.zeros')} detail={t('cases.counts.zeros-detail')} checked={zeros} onChange={setZeros} />
      )}
      <CountsTable
        columns={[
          { head: t('cases.counts.counted'), cell: (id) => cells.get(id) },
          { head: t('cases.counts.leaves'), cell: (id) => <Leaves leaving={leaving} id={id} /> },
        ]}
      />
      <ul className="desk-list">
        <li>{t('cases.counts.unled', { n: unled })}</li>
        <li>{t('cases.counts.unsettled', { n: unsettled })}</li>
        <li>{t('cases.counts.unprotected', { n: unprotected })}</li>
      </ul>
      <Disclosure level={3} title={t('cases.counts.text')}>
        <pre className="counts-text">{canonicalText(said)}</pre>
      </Disclosure>
      {isHeld && (
        <p role="status">
          {t('cases.counts.held', {
            year,
            cells: joined(
              t,
              leaving.held.map((id) => cellInWords(t, id)),
            ),
          })}
        </p>
      )}
      {missing.length > 0 && <Fewer missing={missing} />}
      {rested === null && <p role="status">{t('cases.counts.rested-unknown', { year })}</p>}
      {isNew && isSame(before, leaving) && <p role="status">{t('cases.counts.same', { year })}</p>}
      {isNew && !isSame(before, leaving) && (
        <ReleaseButton said={said} senders={senders} ownCount={ownCount} before={before} onReleased={onReleased} />
      )}
    </section>
  )
}
