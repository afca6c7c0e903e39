import { useState } from 'react'
import { keyId } from '#seal/key.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { keepsIn } from '../../domain/readers.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { partOf, removalOf, removing } from './readers-of.ts'

type RemoveReaderProps = CasePartProps & { readonly id: string; readonly called: string }

/** Takes somebody from a case, out of all its parts that this officer leads in one stroke, and tells the server in the same breath. */
export const RemoveReader = ({ desk, one, id, called }: RemoveReaderProps) => {
  const t = useT()
  const say = useNotice()
  const { meetings } = useMeetings()
  const [asks, setAsks] = useState(false)
  const { ctx } = one.kept
  const own = keyId(desk.key.record)
  const { from, stay } = removalOf(one, own, id)
  const built = partOf(one, ctx)
  const isReader = built.holders.some((record) => keyId(record) === id)
  const why = isReader ? keepsIn(built, own, id) : from.length === 0 ? 'unled' : undefined
  const remove = async () => {
    const saved = await savedOrRefused(async () => {
      await desk.setReaders(ctx, removing(own, id))
      say({ text: worded((t) => t('cases.members.removed', { called, stay: stay.length })) })
      void meetings.meet()
    })
    return saved.kind === 'refused' ? saved.notice : null
  }
  const verb = t(isReader ? 'cases.members.remove' : 'cases.members.finish')
  return (
    <div>
      <Button small tone="danger" disabledBecause={why && t('cases.members.stays', { why })} onPress={() => setAsks(true)}>
        {verb}
      </Button>
      <Confirm
        danger
        title={t('cases.members.remove-title', { called })}
        words={{ confirm: verb, busy: t('cases.members.removing'), cancel: t('cases.members.keep') }}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={remove}
      >
        <p>{t('cases.members.remove-effect')}</p>
        {stay.length > 0 && <p>{t('cases.members.remove-stays', { n: stay.length })}</p>}
      </Confirm>
    </div>
  )
}
