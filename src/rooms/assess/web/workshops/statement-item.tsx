import { useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useFormFocus } from '#ui/go-on.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { IconButton } from '#ui/components/button/icon-button.tsx'
import { paths } from '../../contract/paths.ts'
import type { MarkKind, WorkshopLine, WorkshopStatement } from '../../contract/workshop.ts'
import type { Frame } from '../frame.ts'
import { StatementEdit, writesOf } from './statement-edit.tsx'
import { StatementHistory } from './statement-history.tsx'
import { StatementWords } from './statement-words.tsx'
import { WithdrawStatement } from './withdraw-statement.tsx'

type ItemProps = {
  statement: WorkshopStatement
  workshop: WorkshopLine
  frame: Frame
  theme: (code: string) => string
  marks: readonly MarkKind[]
}

/** One statement of a workshop, corrected where it stands. */
export const StatementItem = ({ statement, workshop, frame, theme, marks }: ItemProps) => {
  const t = useT()
  const [editing, setEditing] = useState(false)
  const [past, setPast] = useState(false)
  const item = useFormFocus<HTMLLIElement>(editing ? 'edit' : null)
  const writes = writesOf(workshop)
  const mayWrite = writes.said || writes.wording
  const hasPast = statement.version > 1 && workshop.may.includes('read what was said')
  const { id, code, condition, themes, sector } = statement
  const read = [condition === null ? t('assess.statement.uncoded') : frame.condition(condition), ...themes.map(theme)]
  const place = sector !== null && workshop.sectors.length > 1 ? [frame.sector(sector)] : []
  return (
    <li ref={item}>
      <div className="statement-head">
        <span>
          <Link href={paths.statement({ programme: frame.programme, statement: id })}>{code}</Link>
          {[...place, ...read].map((part) => ` · ${part}`).join('')}
        </span>
        <span className="statement-actions">
          {hasPast && (
            <Button small tone="quiet" onPress={() => setPast(!past)}>
              {t(past ? 'assess.statement.hide-history' : 'assess.statement.history', { code })}
            </Button>
          )}
          {mayWrite && !editing && (
            <span data-opens="edit">
              <IconButton icon="edit" aria-label={t('assess.statement.edit', { code })} onPress={() => setEditing(true)} />
            </span>
          )}
        </span>
      </div>
      {editing ? (
        <StatementEdit statement={statement} workshop={workshop} frame={frame} writes={writes} onClose={() => setEditing(false)}>
          {writes.said && <WithdrawStatement statement={statement} frame={frame} />}
        </StatementEdit>
      ) : (
        <StatementWords statement={statement} marks={marks} />
      )}
      {past && <StatementHistory frame={frame} theme={theme} workshop={workshop.code} id={id} level={4} />}
    </li>
  )
}
