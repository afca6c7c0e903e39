import { useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import type { CaseTask } from '../../contract/case-task.ts'
import type { CaseSheet, Deadline } from '../../contract/case-sheet.ts'
import { paths } from '../../contract/paths.ts'
import type { Standing } from '../../domain/case-file.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { useFresh } from '../case/use-fresh.ts'
import { addDeadline, soleSheet } from './change-deadlines.ts'
import { DeadlineForm } from './deadline-form.tsx'
import { TaskForm } from './task-form.tsx'
import { type SeenTask, seenTask, writeTask } from './write-task.ts'

const NOTHING: Partial<CaseTask> = {}

/** A task that comes from no gap. */
export const AddTask = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const [begun, setBegun] = useState<SeenTask | null>(null)
  const { round, onSave } = useFresh(async (given: CaseTask) => {
    await writeTask(desk, one.kept.ctx, { seen: begun ?? seenTask(one, null), given })
    setBegun(null)
  })
  return (
    <Disclosure level={2} title={t('cases.task.new')}>
      <div className="desk-part" onFocusCapture={() => setBegun((seen) => seen ?? seenTask(one, null))}>
        <TaskForm key={round} file={one.file} task={NOTHING} save={t('cases.task.save')} onSave={onSave} />
      </div>
    </Disclosure>
  )
}

/** A day on which something runs out. While two sheets of the case stand, that is settled first; what was begun before goes into the one that stood then. */
export const AddDeadline = (at: CasePartProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const [begun, setBegun] = useState<Standing<CaseSheet> | null>(null)
  const sheet = soleSheet(at) ?? begun
  const { round, onSave } = useFresh(async (deadline: Deadline) => {
    if (sheet) await addDeadline(at, sheet, deadline)
    setBegun(null)
  })
  return (
    <Disclosure level={2} title={t('cases.to-do.deadline-add')}>
      <div className="desk-part" onFocusCapture={() => setBegun((seen) => soleSheet(at) ?? seen)}>
        {sheet ? (
          <DeadlineForm key={round} save={t('cases.to-do.deadline-save')} onSave={onSave} />
        ) : (
          <p>
            {t('cases.to-do.no-sheet')} <Link href={paths.case({ programme, case: at.one.kept.ctx })}>{t('cases.page.case')}</Link>
          </p>
        )}
      </div>
    </Disclosure>
  )
}
