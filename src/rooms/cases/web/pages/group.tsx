import { useMemo } from 'react'
import { noticeOf } from '#law/rules'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { paths } from '../../contract/paths.ts'
import { groupOf, type RowStanding } from '../../domain/group/group-of.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { GroupRow } from '../group/group-row.tsx'
import { LawPart } from '../group/law-part.tsx'
import { MembersPart } from '../group/members-part.tsx'
import { useLaw } from '../law/law-in-force.tsx'
import { namesOf } from '../proof/case-names.ts'
import type { ProofPartProps } from '../proof/proof-part.ts'
import '../group/group.css'

type RowsProps = ProofPartProps & { readonly title: string; readonly text: string; readonly rows: readonly RowStanding[] }

const Rows = ({ title, text, rows, ...at }: RowsProps) => (
  <section className="group-part">
    <h2>{title}</h2>
    <p>{text}</p>
    <ul className="group-rows">
      {rows.map((standing) => (
        <GroupRow key={standing.row} {...at} standing={standing} national={standing.row === 'aim' ? 'below' : 'not-held'} />
      ))}
    </ul>
  </section>
)

const Group = (at: CasePartProps) => {
  const t = useT()
  const { file } = at.one
  const names = useMemo(() => namesOf(t, file), [t, file])
  const { law, approved } = useLaw()
  const group = useMemo(() => groupOf(file, law), [file, law])
  const own = { ...at, names }
  return (
    <>
      <CaseHead {...at} title={t('cases.page.group')} />
      <div className="desk-part">
        <p>{t('cases.group.lead')}</p>
        <p>{noticeOf(t, { systems: law.systems.map(({ system }) => system), approved })}</p>
      </div>
      <Rows {...own} title={t('cases.group.definition')} text={t('cases.group.definition-text')} rows={group.rows} />
      <MembersPart {...own} group={group} />
      <LawPart law={group.law} names={names} />
      <Rows {...own} title={t('cases.group.cross-border')} text={t('cases.group.cross-border-text')} rows={group.crossBorder} />
    </>
  )
}

/** Whether those accused are an organised criminal group, row by row as the Convention asks for it. */
export const Page = () => {
  const { case: ctx } = useParts(paths.group)
  return <AtCase ctx={ctx}>{(at) => <Group {...at} />}</AtCase>
}
