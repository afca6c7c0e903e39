import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { IconButton } from '#ui/components/button/icon-button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import { statementWithdraw } from '../../contract/statement.ts'
import type { MarkKind, WorkshopLine, WorkshopStatement } from '../../contract/workshop.ts'
import type { Frame } from '../frame.ts'
import { StatementEdit, writesOf } from './statement-edit.tsx'
import { StatementHistory } from './statement-history.tsx'

type ItemProps = {
  statement: WorkshopStatement
  workshop: WorkshopLine
  frame: Frame
  theme: (code: string) => string
  marks: readonly MarkKind[]
}

/** What was said, and under it what others read. */
const Words = ({ statement, marks }: Pick<ItemProps, 'statement' | 'marks'>) => {
  const t = useT()
  const { text, language, publicEs, publicEn } = statement
  const wordings = [
    { lang: 'es', words: publicEs },
    { lang: 'en', words: publicEn },
  ].filter(({ words }) => words !== null)
  return (
    <>
      {text !== null && (
        <p className="statement-said" lang={language}>
          {text}
        </p>
      )}
      {wordings.map(({ lang, words }) => (
        <p key={lang} className={text === null ? 'statement-said' : 'statement-public'} lang={lang}>
          {words}
        </p>
      ))}
      {wordings.length === 0 && <p className="soft">{t('assess.statement.no-wording')}</p>}
      {marks.length > 0 && (
        <p className="soft">{t('assess.marks.in-wording', { kinds: marks.map((kind) => t('assess.marks.kind', { kind })).join(', ') })}</p>
      )}
    </>
  )
}

const Withdraw = ({ statement, frame }: Pick<ItemProps, 'statement' | 'frame'>) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { send, busy } = useCommand(statementWithdraw)
  const { id, code, version } = statement
  const withdraw = async () => {
    const outcome = await send({ programmeId: frame.programmeId, id, version })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
    if (outcome.kind === 'done') setOpen(false)
  }
  return (
    <>
      <Button tone="quiet" onPress={() => setOpen(true)}>
        {t('assess.statement.withdraw')}
      </Button>
      <Dialog
        title={t('assess.statement.withdraw-title', { code })}
        words={dialogWords(t)}
        isOpen={open}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button tone="danger" busy={busy} onPress={() => void withdraw()}>
              {t('assess.statement.withdraw')}
            </Button>
            <Button tone="quiet" startsFocused onPress={() => setOpen(false)}>
              {t('assess.statement.keep')}
            </Button>
          </>
        }
      >
        <p>{t('assess.statement.withdraw-text')}</p>
        {refusal && <ProblemNotice refusal={refusal} />}
      </Dialog>
    </>
  )
}

/** One statement of a workshop, corrected where it stands. */
export const StatementItem = ({ statement, workshop, frame, theme, marks }: ItemProps) => {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const [past, setPast] = useState(false)
  const writes = writesOf(workshop)
  const mayWrite = writes.said || writes.wording
  const hasPast = statement.version > 1 && workshop.may.includes('read what was said')
  const { code, condition, themes, sector } = statement
  const read = [condition === null ? t('assess.statement.uncoded') : frame.condition(condition), ...themes.map(theme)]
  const place = sector !== null && workshop.sectors.length > 1 ? [frame.sector(sector)] : []
  return (
    <li>
      <div className="statement-head">
        <span>{[code, ...place, ...read].join(' · ')}</span>
        <span className="statement-actions">
          {hasPast && (
            <Button small tone="quiet" onPress={() => setPast(!past)}>
              {t(past ? 'assess.statement.hide-history' : 'assess.statement.history', { code })}
            </Button>
          )}
          {mayWrite && !editing && (
            <IconButton icon="edit" aria-label={t('assess.statement.edit', { code })} onPress={() => setEditing(true)} />
          )}
        </span>
      </div>
      {editing ? (
        <StatementEdit statement={statement} workshop={workshop} frame={frame} writes={writes} onClose={() => setEditing(false)}>
          {writes.said && <Withdraw statement={statement} frame={frame} />}
        </StatementEdit>
      ) : (
        <Words statement={statement} marks={marks} />
      )}
      {past && <StatementHistory programmeId={frame.programmeId} workshop={workshop.code} id={statement.id} />}
    </li>
  )
}
