import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { Status, type Stand } from '#ui/components/status/status.tsx'
import type { GroupAnswer } from '../../contract/group.ts'
import { CITES } from '../../domain/group/cites.ts'
import type { RowStanding } from '../../domain/group/group-of.ts'
import type { CaseNames } from '../proof/case-names.ts'
import { joined } from '../proof/element-words.ts'
import { treatyPlace } from './group-words.ts'

const STANDS: Readonly<Record<RowStanding['answer'], Stand>> = { yes: 'done', no: 'stopped', unknown: 'open' }

/** Where the Convention asks for a row, each place with how well it is known. */
export const RowCites = ({ row }: { row: GroupAnswer['row'] }) => {
  const t = useT()
  return (
    <ul className="group-cites">
      {CITES[row].map((cite) => (
        <li key={`${cite.treaty} ${cite.article}`}>
          {treatyPlace(t, cite)} <Badge>{t('law.grade', { grade: cite.grade })}</Badge>{' '}
          <span className="group-source">{t(`cases.group.source.${cite.source}`)}</span>
        </li>
      ))}
    </ul>
  )
}

/** How a row stands: its answer in a word, what was written with its exhibits, and why it stands otherwise where it does. */
export const RowSaid = ({ standing, names }: { standing: RowStanding; names: CaseNames }) => {
  const t = useT()
  return (
    <>
      <Status stand={STANDS[standing.answer]}>{t('cases.group.answer-of', { answer: standing.answer })}</Status>
      <Written standing={standing} names={names} />
    </>
  )
}

/** What was written of a row, without its answer. */
export const Written = ({ standing: { answer, said, notes }, names }: { standing: RowStanding; names: CaseNames }) => {
  const t = useT()
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="group-note">
          {t(`cases.group.note.${note}`)}
        </p>
      ))}
      {said.map(({ version, content }) => (
        <div key={version} className="group-said">
          {(said.length > 1 || content.answer !== answer) && (
            <p>{t('cases.group.was-answered', { answer: t('cases.group.answer-of', { answer: content.answer }) })}</p>
          )}
          {content.why !== null && <p className="group-why">{content.why}</p>}
          {content.exhibits.length > 0 && <p>{t('cases.group.borne', { exhibits: joined(t, content.exhibits.map(names.exhibit)) })}</p>}
        </div>
      ))}
    </>
  )
}
