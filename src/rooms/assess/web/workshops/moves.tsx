import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { useGoOnAtTitle } from '#ui/go-on.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { fieldOf } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Checkbox } from '#ui/components/checkbox/checkbox.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { type Workshop, workshopRelease, workshopReopen, workshopSeal, workshopWithdraw } from '../../contract/workshop.ts'
import { MOVES, type Move } from '../../domain/rules.ts'
import type { Frame } from '../frame.ts'

const OPERATIONS = { seal: workshopSeal, reopen: workshopReopen, release: workshopRelease, withdraw: workshopWithdraw } as const
const ORDER: readonly Move[] = ['seal', 'release', 'reopen', 'withdraw']
const needsReason = (move: Move): boolean => move === 'reopen' || move === 'withdraw'

type MovesProps = { answer: Workshop; frame: Frame }

/** What looks like a name in the wording that would be released, and that somebody has looked. */
const Marks = ({ answer }: Pick<MovesProps, 'answer'>) => {
  const t = useT()
  if (answer.marks.length === 0) return <p>{t('assess.release.clean')}</p>
  return (
    <>
      <p>{t('assess.release.marked')}</p>
      <ul className="release-marks">
        {answer.marks.map(({ number, kinds }) => (
          <li key={number}>
            {t('assess.release.mark', { number, kinds: kinds.map((kind) => t('assess.marks.kind', { kind })).join(', ') })}
          </li>
        ))}
      </ul>
      <Checkbox name="acknowledged" value="yes" label={t('assess.release.acknowledge')} />
    </>
  )
}

const MoveDialog = ({ move, answer, frame, onClose }: MovesProps & { move: Move; onClose: () => void }) => {
  const t = useT()
  const notice = useNotice()
  const { send } = useCommand(OPERATIONS[move] as typeof workshopRelease & typeof workshopReopen)
  const { code } = answer.workshop
  const save = async (values: FormData) => {
    const asked = { programmeId: frame.programmeId, workshop: code }
    const more = {
      ...(needsReason(move) && { reason: fieldOf(values, 'reason') }),
      ...(move === 'release' && { acknowledged: values.get('acknowledged') === 'yes' }),
    }
    const outcome = await send({ ...asked, ...more } as Parameters<typeof send>[0])
    if (outcome.kind === 'done') {
      onClose()
      notice({ text: worded((t) => t(`assess.workshop.${outcome.value.state}`, { code })) })
    }
    return savedOf(outcome)
  }
  return (
    <Dialog title={t(`assess.move.${move}.title`, { code })} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form
        words={formWords(t, t(`assess.move.${move}`))}
        onSave={save}
        beside={
          <Button tone="quiet" onPress={onClose}>
            {t('assess.move.leave')}
          </Button>
        }
      >
        <p>{t(`assess.move.${move}.text`)}</p>
        {move === 'release' && <Marks answer={answer} />}
        {needsReason(move) && <TextArea required name="reason" rows={2} label={t('assess.move.reason')} />}
      </Form>
    </Dialog>
  )
}

/** Why a workshop whose state allows it cannot be released yet. */
const useHindrance = ({ answer }: Pick<MovesProps, 'answer'>) => {
  const t = useT()
  const { statements, worded } = answer.workshop
  return (move: Move): string | undefined => {
    if (move !== 'release') return undefined
    if (answer.awaitsMember) return t('assess.release.member')
    return worded < statements ? t('assess.release.unworded', { n: statements - worded }) : undefined
  }
}

/** What can be done with a workshop in its state, by whoever may. */
export const Moves = ({ answer, frame }: MovesProps) => {
  const t = useT()
  const hindrance = useHindrance({ answer })
  const [open, setOpen] = useState<Move | null>(null)
  const { state, may } = answer.workshop
  useGoOnAtTitle(state, open !== null)
  const moves = ORDER.filter((move) => MOVES[move].from === state && may.includes(`${move} workshops`))
  return (
    <>
      {moves.map((move, at) => (
        <Button
          key={move}
          tone={at === 0 && move !== 'withdraw' ? 'primary' : 'secondary'}
          disabledBecause={hindrance(move)}
          onPress={() => setOpen(move)}
        >
          {t(`assess.move.${move}`)}
        </Button>
      ))}
      {open && <MoveDialog key={open} move={open} answer={answer} frame={frame} onClose={() => setOpen(null)} />}
    </>
  )
}
