import { useT } from '#ui/client/words.tsx'
import { Status } from '#ui/components/status/status.tsx'
import type { CasePerson, PersonRole } from '../../contract/person.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { GroupStanding, Member } from '../../domain/group/group-of.ts'
import { NonPunishmentHint } from '../outcome/non-punishment-hint.tsx'
import type { ProofPartProps } from '../proof/proof-part.ts'
import { AnswerRow } from './answer-row.tsx'
import { rowTitle } from './group-words.ts'
import { RowCites, RowSaid, Written } from './row-said.tsx'

type MembersProps = ProofPartProps & { readonly group: GroupStanding }

/** Who may be asked about: nobody who is only a victim or a witness. */
const MAY_BELONG: readonly PersonRole[] = ['suspect', 'accused', 'official', 'other']

const Part = ({ part, ...at }: ProofPartProps & { part: Member['parts'][number] }) => {
  const t = useT()
  const title = rowTitle(t, part.row)
  return (
    <li>
      <h4>{title}</h4>
      <RowSaid standing={part} names={at.names} />
      <RowCites row={part.row} />
      <AnswerRow {...at} standing={part} label={t('cases.group.answer-row', { row: title })} />
    </li>
  )
}

const Belongs = ({ member: { member, isEvidenced, parts }, ...at }: ProofPartProps & { member: Member }) => {
  const t = useT()
  return (
    <>
      <Status stand={isEvidenced ? 'done' : 'caution'}>{t('cases.group.evidenced', { is: isEvidenced ? 'yes' : 'no' })}</Status>
      <Written standing={member} names={at.names} />
      <ul className="group-parts">
        {parts.map((part) => (
          <Part key={part.row} {...at} part={part} />
        ))}
      </ul>
    </>
  )
}

const Person = ({ person, group, ...at }: MembersProps & { person: Standing<CasePerson> }) => {
  const t = useT()
  const member = group.members.find((one) => one.person === person.id)
  const said = at.one.file.group.filter(({ content }) => content.row === 'member' && content.person === person.id)
  const { roles } = person.content
  const pseudonym = at.names.person(person.id)
  return (
    <li className="group-row">
      <h3>{pseudonym}</h3>
      <p>{roles.map((role) => t('cases.role', { role })).join(' · ')}</p>
      <NonPunishmentHint file={at.one.file} ctx={at.one.kept.ctx} person={person.id} />
      {member ? <Belongs {...at} member={member} /> : <p>{t('cases.group.no-member', { said: said.length })}</p>}
      <AnswerRow
        {...at}
        standing={{ row: 'member', person: person.id, said }}
        label={t('cases.group.answer-member', { person: pseudonym })}
      />
    </li>
  )
}

/** Who belongs to the group and what each did in it (UNTOC art. 5(1)). */
export const MembersPart = (props: MembersProps) => {
  const t = useT()
  const persons = [...new Map(props.one.file.person.map((one) => [one.id, one])).values()]
  const asked = persons.filter(({ content }) => content.roles.some((role) => MAY_BELONG.includes(role)))
  const evidenced = props.group.members.filter(({ isEvidenced }) => isEvidenced).length
  return (
    <section className="group-part">
      <h2>{t('cases.group.members')}</h2>
      <p>{t('cases.group.members-text')}</p>
      <p role="status">
        <strong>{t('cases.group.members-count', { n: evidenced })}</strong>
      </p>
      {asked.length === 0 && <p>{t('cases.group.nobody')}</p>}
      <ul className="group-rows">
        {asked.map((person) => (
          <Person key={person.id} {...props} person={person} />
        ))}
      </ul>
    </section>
  )
}
