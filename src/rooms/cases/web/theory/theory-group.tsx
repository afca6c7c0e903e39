import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import type { GroupStanding, RowStanding } from '../../domain/group/group-of.ts'
import { CITES } from '../../domain/group/cites.ts'
import { rowTitle, treatyPlace } from '../group/group-words.ts'
import { Convention, Penalties } from '../group/law-part.tsx'
import { RowSaid } from '../group/row-said.tsx'
import type { CaseNames } from '../proof/case-names.ts'

type GroupProps = { readonly group: GroupStanding; readonly names: CaseNames }

const Row = ({ standing, names }: { standing: RowStanding; names: CaseNames }) => {
  const t = useT()
  return (
    <tr>
      <th scope="row">
        {rowTitle(t, standing.row)}
        <ul className="theory-cites">
          {CITES[standing.row].map((cite) => (
            <li key={`${cite.treaty} ${cite.article}`}>
              {treatyPlace(t, cite)} <Badge>{t('law.grade', { grade: cite.grade })}</Badge>
            </li>
          ))}
        </ul>
      </th>
      <td>
        <RowSaid standing={standing} names={names} />
      </td>
    </tr>
  )
}

const Members = ({ group: { members }, names }: GroupProps) => {
  const t = useT()
  return (
    <ul>
      {members.map(({ person, isEvidenced, parts }) => {
        const did = parts.filter(({ answer }) => answer === 'yes').map(({ row }) => rowTitle(t, row))
        return (
          <li key={person}>
            {t('cases.theory.member', {
              person: names.person(person),
              evidenced: t('cases.group.evidenced', { is: isEvidenced ? 'yes' : 'no' }),
              did: did.length === 0 ? 'none' : did.join('; '),
            })}
          </li>
        )
      })}
    </ul>
  )
}

/** The organised group, row by row; nothing where nobody has answered anything of it. */
export const TheoryGroup = (props: GroupProps) => {
  const t = useT()
  const { group, names } = props
  const rows = [...group.rows, ...group.crossBorder.filter(({ said }) => said.length > 0)]
  if (group.members.length === 0 && rows.every(({ said }) => said.length === 0)) return <p>{t('cases.theory.no-group')}</p>
  return (
    <>
      <p>{t('cases.theory.group-text')}</p>
      <table className="theory-table theory-two">
        <thead>
          <tr>
            <th scope="col">{t('cases.theory.head-row')}</th>
            <th scope="col">{t('cases.theory.head-answer')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((standing) => (
            <Row key={standing.row} standing={standing} names={names} />
          ))}
        </tbody>
      </table>
      {group.members.length > 0 && <h3>{t('cases.group.members')}</h3>}
      {group.members.length > 0 && <Members {...props} />}
      {group.law.map((one) => (
        <div key={one.charge.id} className="theory-law">
          <h3>{names.charge(one.charge.content)}</h3>
          <p>
            <strong>{t('cases.group.serious', { answer: one.serious.answer })}</strong>
          </p>
          <Penalties one={one} names={names} />
          <Convention one={one} names={names} />
        </div>
      ))}
    </>
  )
}
