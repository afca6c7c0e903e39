import { useCallback, useState } from 'react'
import { useParts } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { paths } from '../../contract/paths.ts'
import { protectedPersons } from '../../domain/protected-persons.ts'
import { AtCase, type CasePartProps } from '../case/at-case.tsx'
import { CaseHead } from '../case/case-head.tsx'
import { GateSheet, type Printed } from '../safeguards/gate-sheet.tsx'
import { PersonPart } from '../safeguards/person-part.tsx'
import '../protection/protection.css'
import '../safeguards/safeguards.css'

const NobodyYet = ({ ctx }: { ctx: string }) => {
  const t = useT()
  const { code: programme } = useProgramme()
  return (
    <EmptyState
      level={2}
      title={t('cases.gate.none')}
      text={t('cases.gate.none-text')}
      next={<LinkButton href={paths.case({ programme, case: ctx })}>{t('cases.gate.none-next')}</LinkButton>}
    />
  )
}

const Safeguards = (at: CasePartProps) => {
  const t = useT()
  const [printed, setPrinted] = useState<Printed | null>(null)
  const done = useCallback(() => setPrinted(null), [])
  const persons = protectedPersons(at.one.file)
  return (
    <>
      <CaseHead {...at} title={t('cases.page.safeguards')} />
      <div className="desk-part">
        <p>{t('cases.gate.lead')}</p>
        <p>{t('cases.gate.override')}</p>
      </div>
      {persons.length === 0 && <NobodyYet ctx={at.one.kept.ctx} />}
      {persons.map((person) => (
        <PersonPart key={person.id} {...at} person={person} onPrint={setPrinted} />
      ))}
      {printed && <GateSheet {...printed} onDone={done} />}
    </>
  )
}

/** What keeps victims and witnesses safe before an act touches them, person by person and act by act. */
export const Page = () => {
  const { case: ctx } = useParts(paths.safeguards)
  return <AtCase ctx={ctx}>{(at) => <Safeguards {...at} />}</AtCase>
}
