import { useState } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { useGo, useParts } from '#ui/client/address.ts'
import { useFormFocus } from '#ui/go-on.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { type ShownStatement, statementShow } from '../../contract/statement-page.ts'
import { QuadrantMark } from '../components/quadrant-mark.tsx'
import { Way } from '../components/way.tsx'
import { type Frame, useCodebook, useFrame } from '../frame.ts'
import { StatementChain } from '../statement/chain.tsx'
import { StatementCoding } from '../statement/coding.tsx'
import { StatementFacts, StatementSource } from '../statement/facts.tsx'
import { StatementEdit, writesOf } from '../workshops/statement-edit.tsx'
import { StatementHistory } from '../workshops/statement-history.tsx'
import { StatementWords } from '../workshops/statement-words.tsx'
import { WithdrawStatement } from '../workshops/withdraw-statement.tsx'
import '../components/record.css'
import '../workshops/workshops.css'

type Shown = { readonly shown: ShownStatement; readonly frame: Frame }

/** What was said, or the form in its place. */
const Said = ({ shown, frame, onClose }: Shown & { onClose: (() => void) | null }) => {
  const go = useGo()
  const { kept, workshop, marks, may } = shown
  const writes = writesOf({ ...workshop, may })
  if (!onClose) return <StatementWords statement={kept} marks={marks} />
  const toWorkshop = () => go(paths.workshop({ programme: frame.programme, code: workshop.code }), { replace: true })
  return (
    <StatementEdit statement={kept} workshop={workshop} frame={frame} writes={writes} onClose={onClose}>
      {writes.said && <WithdrawStatement statement={kept} frame={frame} onGone={toWorkshop} />}
    </StatementEdit>
  )
}

const Past = ({ shown, frame, theme }: Shown & { theme: (code: string) => string }) => {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  if (!shown.may.includes('read what was said')) return null
  const { code, id } = shown.kept
  return (
    <section>
      <h2>{t('assess.statement.past')}</h2>
      <p>
        <Button small aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? 'assess.statement.hide-history' : 'assess.statement.history', { code })}
        </Button>
      </p>
      {isOpen && <StatementHistory frame={frame} theme={theme} workshop={shown.workshop.code} id={id} level={3} />}
    </section>
  )
}

/** One statement: what was said as far as its reader sees it, where it comes from, how it is read, and what rests on it. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { theme } = useCodebook()
  const [editing, setEditing] = useState(false)
  const place = useFormFocus<HTMLDivElement>(editing ? 'edit' : null)
  const { programme, statement: id } = useParts(paths.statement)
  const shown = useAnswer(statementShow, { programmeId: frame.programmeId, id })
  const { statement, workshop, may } = shown
  const { code } = statement
  const writes = writesOf({ ...workshop, may })
  return (
    <div ref={place} className="record">
      <PageHead
        title={t('assess.statement.title', { code })}
        way={<Way crumbs={[{ label: t('assess.page.statements'), href: paths.statements({ programme }) }]} />}
        lead={
          <>
            <QuadrantMark quadrant={statement.quadrant} />
            {workshop.state !== 'released' && <span className="said-own"> {t('assess.state', { state: workshop.state })}</span>}
          </>
        }
        actions={
          <>
            {(writes.said || writes.wording) && !editing && (
              <span data-opens="edit">
                <Button icon="edit" onPress={() => setEditing(true)}>
                  {t(writes.said ? 'assess.statement.correct' : 'assess.statement.word')}
                </Button>
              </span>
            )}
            {may.includes('code statements') && (
              <LinkButton href={paths.coding({ programme }, { show: 'all', statement: id })}>{t('assess.statement.code')}</LinkButton>
            )}
          </>
        }
      />
      <Said shown={shown} frame={frame} onClose={editing ? () => setEditing(false) : null} />
      <StatementFacts shown={shown} frame={frame} />
      <section>
        <h2>{t('assess.statement.source')}</h2>
        <StatementSource statement={statement} />
      </section>
      <section>
        <h2>{t('assess.statement.coding')}</h2>
        <StatementCoding statement={statement} frame={frame} theme={theme} />
      </section>
      <StatementChain shown={shown} frame={frame} />
      <Past shown={shown} frame={frame} theme={theme} />
    </div>
  )
}
