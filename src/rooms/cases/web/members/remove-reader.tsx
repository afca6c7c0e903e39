import { useState } from 'react'
import { keyId } from '#seal/key.ts'
import { useNotice } from '#ui/client/notices.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { keepsIn } from '../../domain/readers.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { naming, removing } from './readers-of.ts'

/** Takes somebody from a case, out of all its parts at once, and tells the server in the same breath. */
export const RemoveReader = ({ desk, one, id, called }: CasePartProps & { id: string; called: string }) => {
  const t = useT()
  const say = useNotice()
  const { meetings } = useMeetings()
  const [asks, setAsks] = useState(false)
  const { ctx } = one.kept
  const own = keyId(desk.key.record)
  const parts = naming(one, id)
  const why = parts.map((part) => keepsIn(part, own, id)).find((kept) => kept !== undefined)
  const remove = async () => {
    const saved = await savedOrRefused(async () => {
      await desk.setReaders(ctx, removing(id))
      say({ text: t('cases.members.removed', { called }) })
      void meetings.meet()
    })
    return saved.kind === 'refused' ? saved.notice : null
  }
  return (
    <div>
      <Button small tone="danger" disabledBecause={why && t('cases.members.stays', { why })} onPress={() => setAsks(true)}>
        {t('cases.members.remove')}
      </Button>
      <Confirm
        danger
        title={t('cases.members.remove-title', { called })}
        words={{ confirm: t('cases.members.remove'), busy: t('cases.members.removing'), cancel: t('cases.members.keep') }}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={remove}
      >
        <p>{t('cases.members.remove-effect')}</p>
      </Confirm>
    </div>
  )
}
