import { useState } from 'react'
import { useFormFocus } from '#ui/go-on.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { canMove } from '../../domain/proposal/moves.ts'
import type { LawField } from '../../domain/proposal/fields.ts'
import { sayLine } from '../../domain/proposal/say-line.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentList } from './comment-list.tsx'
import { LineForm } from './line-form.tsx'
import { LineSaid } from './line-said.tsx'
import { MAY, type Shown } from './shown.ts'

/** Of what has no source of its own, names are changed here; order and class are what all else stands under. */
const NAMES = /\.(?:title|instrument|article)$/

/** One line: its sentence, what was said of it, and the ways to change it or to comment. */
export const LineItem = ({ shown, field }: { shown: Shown; field: LawField }) => {
  const t = useT()
  const [open, setOpen] = useState<'change' | 'comment' | null>(null)
  const { state, may, restores } = shown
  const { point } = sayLine(t, field)
  const mayWrite = may.includes(MAY.write) && canMove('save', state) && restores === null && (field.grade !== null || NAMES.test(field.at))
  const mayComment = may.includes(MAY.comment) && canMove('comment', state)
  const own = shown.comments.filter(({ at }) => at === field.at)
  const close = () => setOpen(null)
  const place = useFormFocus<HTMLLIElement>(open)
  return (
    <li ref={place}>
      <LineSaid field={field} sources={[...shown.sources, ...shown.law.sources]} />
      {own.length > 0 && <CommentList comments={own} />}
      {open === null && (mayWrite || mayComment) && (
        <div className="law-actions">
          {mayWrite && (
            <span data-opens="change">
              <Button small onPress={() => setOpen('change')}>
                {t('law.lines.change-point', { point })}
              </Button>
            </span>
          )}
          {mayComment && (
            <span data-opens="comment">
              <Button small tone="quiet" onPress={() => setOpen('comment')}>
                {t('law.proposal.comment-on', { point })}
              </Button>
            </span>
          )}
        </div>
      )}
      {open === 'change' && <LineForm shown={shown} at={field.at} point={point} onDone={close} />}
      {open === 'comment' && <CommentForm id={shown.id} at={field.at} onDone={close} />}
    </li>
  )
}
