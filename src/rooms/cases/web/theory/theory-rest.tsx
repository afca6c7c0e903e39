import { LOCALES } from '#kernel/i18n/translate.ts'
import { fromWords } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { writtenDate } from '../../domain/written-date.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import type { Theory } from '../../domain/theory/theory-of.ts'
import { breaksIn, type ExhibitRow, exhibitRows } from '../evidence/exhibit-columns.tsx'
import type { CaseNames } from '../proof/case-names.ts'
import { useLaw, useNotice } from '../law/law-in-force.tsx'
import { citeWords, joined } from '../proof/element-words.ts'

/** Tasks that serve no element. */
export const TheoryTasks = ({ tasks }: { tasks: Theory['otherTasks'] }) => {
  const t = useT()
  if (tasks.length === 0) return <p>{t('cases.theory.no-tasks')}</p>
  return (
    <ul>
      {tasks.map(({ version, content: { question, owner, due } }) => (
        <li key={version}>
          {t('cases.theory.task', { question, owner: owner ?? 'none', due: due === null ? 'none' : writtenDate(LOCALES[t.lang], due) })}
        </li>
      ))}
    </ul>
  )
}

/** Safeguards that are open, by person and act. */
export const TheoryGates = ({ openActs, names }: Pick<Theory, 'openActs'> & { names: CaseNames }) => {
  const t = useT()
  if (openActs.length === 0) return <p>{t('cases.theory.no-gate')}</p>
  return (
    <>
      <p>{t('cases.theory.gates-text')}</p>
      <ul>
        {openActs.map(({ person, act, open, isBegun }) => (
          <li key={`${person} ${act}`}>
            {t('cases.theory.gate', {
              person: names.person(person),
              act: t('cases.gate.act', { act }),
              begun: isBegun ? 'yes' : 'no',
              open:
                open.length === 0
                  ? t('cases.gate.unsettled')
                  : joined(
                      t,
                      open.map((one) => t(`cases.safeguard.name.${one}`)),
                    ),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Whom it hangs on, and how its chain of custody stands, as on the page of evidence. */
const Leans = ({ row: { content, breaks }, names }: { row: ExhibitRow; names: CaseNames }) => {
  const t = useT()
  return (
    <>
      {content.sources.length > 0 && <p>{joined(t, content.sources.map(names.person))}</p>}
      <p>{breaks === null ? t('cases.evidence.no-chain') : t('cases.theory.custody', { breaks: breaksIn(t, breaks) })}</p>
      <ul>
        {breaks
          ?.filter(({ explained }) => explained === null)
          .map(({ kind, event }) => (
            <li key={`${kind} ${event}`}>{t(`cases.custody.break.${kind}`)}</li>
          ))}
      </ul>
    </>
  )
}

/** Every exhibit, with whom it falls, what a court said of it and where its chain is broken. */
export const TheoryExhibits = ({ file, names }: { file: CaseFile; names: CaseNames }) => {
  const t = useT()
  const exhibits = exhibitRows(file)
  if (exhibits.length === 0) return <p>{t('cases.theory.no-exhibits')}</p>
  return (
    <table className="theory-table">
      <thead>
        <tr>
          <th scope="col">{t('cases.exhibit.number')}</th>
          <th scope="col">{t('cases.exhibit.description')}</th>
          <th scope="col">{t('cases.exhibit.admissibility')}</th>
          <th scope="col">{t('cases.theory.head-leans')}</th>
        </tr>
      </thead>
      <tbody>
        {exhibits.map((row) => (
          <tr key={row.id}>
            <th scope="row">{names.exhibit(row.id)}</th>
            <td>{row.content.description}</td>
            <td>
              {t('cases.exhibit.admissibility-of', { status: row.content.admissibility.status })}
              {row.content.pointsAway && <p>{t('cases.theory.points-away')}</p>}
            </td>
            <td>
              <Leans row={row} names={names} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Every place of the law that the elements rest on, with its beginning, its grade and its source. */
export const TheoryLaw = ({ cites, charges }: Pick<Theory, 'cites' | 'charges'>) => {
  const t = useT()
  const { law } = useLaw()
  const decided = charges.flatMap(({ decision }) => (decision ? [decision.content.decision.law] : []))
  const notice = useNotice(decided.length > 0 ? decided : [law])
  return (
    <>
      <ul>
        {cites.map((cite) => (
          <li key={JSON.stringify(cite)}>
            {t('cases.theory.law-line', { place: citeWords(t, cite), from: fromWords(t, cite.from) })}{' '}
            <Badge>{t('law.grade', { grade: cite.grade })}</Badge> <span className="theory-soft">{cite.source}</span>
          </li>
        ))}
      </ul>
      <p>{notice}</p>
    </>
  )
}
