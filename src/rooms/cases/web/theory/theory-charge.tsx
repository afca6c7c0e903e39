import { LOCALES } from '#kernel/i18n/translate.ts'
import { canonicalHash, verifyDecision } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import type { AgeContradiction } from '../../domain/age-of.ts'
import { AgesApartLine } from '../safeguards/ages-apart.tsx'
import { useLaw } from '../law/law-in-force.tsx'
import { writtenDate } from '../../domain/written-date.ts'
import type { TheoryCharge, TheoryRow } from '../../domain/theory/theory-of.ts'
import type { CaseNames } from '../proof/case-names.ts'
import { CellText } from '../proof/cell-text.tsx'
import { Because } from '../proof/element-facts.tsx'
import { citeWords, elementName, joined } from '../proof/element-words.ts'
import { StatusList } from '../proof/status-list.tsx'
import { NoStateLaw } from '../proof/no-state-law.tsx'
import { VictimLine } from '../proof/victim-line.tsx'

type RowProps = { readonly row: TheoryRow; readonly names: CaseNames }

/** What each exhibit says on an element, with its reason. */
const Said = ({ row, names }: RowProps) => {
  const t = useT()
  if (row.cells.length === 0) return <p>{t('cases.theory.nothing-said')}</p>
  return (
    <ul>
      {row.cells.map(({ version, content }) => (
        <li key={version}>
          <strong>{names.exhibit(content.exhibit)}</strong> <CellText cell={content} />
        </li>
      ))}
    </ul>
  )
}

/** What is missing of an element, and the tasks for it. */
const Missing = ({ row, names }: RowProps) => {
  const t = useT()
  if (row.statuses.includes('covered')) return null
  return (
    <>
      {row.onlyWith.length > 0 && (
        <p>{t('cases.proof.only-with', { n: row.onlyWith.length, persons: joined(t, row.onlyWith.map(names.person)) })}</p>
      )}
      {row.tasks.length === 0 && <p>{t('cases.theory.no-task')}</p>}
      <ul>
        {row.tasks.map(({ version, content: { question, owner, due } }) => (
          <li key={version}>
            {t('cases.theory.task', {
              question,
              owner: owner ?? 'none',
              due: due === null ? 'none' : writtenDate(LOCALES[t.lang], due),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

const Row = (props: RowProps) => {
  const t = useT()
  const { row } = props
  return (
    <tr>
      <th scope="row">
        {elementName(t, row.name)}
        <ul className="theory-cites">
          {row.cite.length === 0 && <li>{t('cases.proof.no-article')}</li>}
          {row.cite.map((cite) => (
            <li key={`${cite.law} ${cite.article} ${cite.grade}`}>
              {citeWords(t, cite)} <Badge>{t('law.grade', { grade: cite.grade })}</Badge>
            </li>
          ))}
          {row.needed === 'unknown' && <li>{t('cases.proof.needed-unknown')}</li>}
        </ul>
      </th>
      <td data-head={t('cases.theory.head-stands')}>
        <StatusList statuses={row.statuses} />
        <Because {...props} />
        {row.onlyAbroad && <p>{t('cases.proof.only-abroad')}</p>}
      </td>
      <td data-head={t('cases.theory.head-proof')}>
        <Said {...props} />
      </td>
      <td data-head={t('cases.theory.head-missing')}>
        <Missing {...props} />
      </td>
    </tr>
  )
}

/** The decision that the elements come from, with the law that it was made under. */
const Decided = ({ decision }: Pick<TheoryCharge, 'decision'>) => {
  const t = useT()
  const today = useLaw()
  if (!decision) return null
  const { law, madeAt, sha256 } = decision.content.decision
  const { lawChanged } = verifyDecision(today, decision.content.decision)
  return (
    <p className="theory-soft">
      {t('cases.theory.decided', {
        at: writtenDate(LOCALES[t.lang], madeAt.slice(0, 10)),
        hash: sha256.slice(0, 16),
        day: writtenDate(LOCALES[t.lang], law.asOf),
        law: canonicalHash(law).slice(0, 16),
        changed: lawChanged ? 'yes' : 'no',
      })}
    </p>
  )
}

const HEADS = ['element', 'stands', 'proof', 'missing'] as const

type TheoryChargeProps = { readonly one: TheoryCharge; readonly names: CaseNames; readonly contradiction: AgeContradiction | null }

/** One charge: its elements, how each is proved, what is missing and who is on it. */
export const TheoryChargePart = ({ one: { proved, rows, decision }, names, contradiction }: TheoryChargeProps) => {
  const t = useT()
  const { victim, system } = proved.charge.content
  return (
    <section className="theory-charge">
      <h3>{names.charge(proved.charge.content)}</h3>
      <NoStateLaw charge={proved.charge.content} />
      <Decided decision={decision} />
      <AgesApartLine person={names.person(victim)} contradiction={contradiction} />
      {proved.asked.kind !== 'asked' && (
        <p>{t(`cases.charge.without.${proved.asked.kind}`, { person: names.person(victim), system: t('law.system', { system }) })}</p>
      )}
      {rows.length > 0 && (
        <>
          <VictimLine proved={proved} isWhole />
          <table className="theory-table theory-elements">
            <thead>
              <tr>
                {HEADS.map((head) => (
                  <th key={head} scope="col">
                    {t(`cases.theory.head-${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.name} row={row} names={names} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  )
}
