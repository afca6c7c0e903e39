import { useMemo } from 'react'
import { useT } from '#ui/client/words.tsx'
import { CHARGED } from '../../contract/proof.ts'
import { lastDecision } from '../../domain/case-file.ts'
import { bothHold, type BothHold } from '../../domain/proof/both-hold.ts'
import { elementsOf } from '../../domain/proof/elements.ts'
import type { ProvedCharge } from '../../domain/proof/matrix.ts'
import { elementName, elementsInRow, joined, statusWord } from './element-words.ts'
import type { ProofPartProps } from './proof-part.ts'

type Offence = (typeof CHARGED)[number]
type SideProps = ProofPartProps & { readonly proved: readonly ProvedCharge[]; readonly hold: BothHold; readonly offence: Offence }

/** What a charge would have to prove that nobody has made yet. */
const Uncharged = ({ one, hold: { victim, system }, offence }: SideProps) => {
  const t = useT()
  const decided = lastDecision(one.file, victim)
  const asked = useMemo(
    () => (decided ? elementsOf(t, decided.content, { system, offence }) : null),
    // oxlint-disable-next-line react/exhaustive-deps -- a decision never changes under its id
    [t, decided?.id, system, offence],
  )
  const elements = asked?.kind === 'asked' ? asked.elements.map(({ name }) => name) : []
  return <p>{t('cases.proof.both-uncharged', { n: elements.length, elements: elementsInRow(t, elements) })}</p>
}

const lackOf = (rows: ProvedCharge['rows']) => rows.filter(({ statuses }) => !statuses.includes('covered'))

const Side = (props: SideProps) => {
  const t = useT()
  const { proved, names, hold, offence } = props
  const own = proved.filter(
    ({ charge: { content } }) => content.victim === hold.victim && content.system === hold.system && content.offence === offence,
  )
  return (
    <div className="proof-side">
      <h4>{t('cases.charge.offence-option', { offence })}</h4>
      {own.length === 0 && <Uncharged {...props} />}
      {own.map(({ charge, rows }) => (
        <div key={charge.id}>
          <p>{t('cases.proof.both-lacks', { accused: names.person(charge.content.accused), n: lackOf(rows).length })}</p>
          <ul>
            {lackOf(rows).map(({ name, statuses }) => (
              <li key={name}>
                {t('cases.proof.both-element', {
                  element: elementName(t, name),
                  statuses: joined(
                    t,
                    statuses.map((one) => statusWord(t, one)),
                  ),
                })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

/** Where both offences hold on a victim: what each charge lacks, side by side. Which is charged is for counsel. */
export const WhereBothHold = (at: ProofPartProps & { readonly proved: readonly ProvedCharge[] }) => {
  const t = useT()
  const holds = bothHold(at.one.file)
  if (holds.length === 0) return null
  return (
    <section className="proof-both">
      <h2>{t('cases.proof.both')}</h2>
      <p>{t('cases.proof.both-counsel')}</p>
      <p>{t('cases.proof.both-alone')}</p>
      {holds.map((hold) => (
        <section key={`${hold.victim} ${hold.system}`}>
          <h3>{t('cases.proof.both-of', { person: at.names.person(hold.victim), system: t('law.system', { system: hold.system }) })}</h3>
          <div className="proof-sides">
            {CHARGED.map((offence) => (
              <Side key={offence} {...at} hold={hold} offence={offence} />
            ))}
          </div>
        </section>
      ))}
    </section>
  )
}
