import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import type { Charge } from '../../contract/proof.ts'
import type { Standing } from '../../domain/case-file.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import type { ProofPartProps } from './proof-part.ts'

/** Takes a charge away in which nothing is written; while something is, the button says so. */
export const TakeChargeAway = ({ desk, one, names, charge }: ProofPartProps & { charge: Standing<Charge> }) => {
  const t = useT()
  const [asking, setAsking] = useState(false)
  const isWritten = one.file.cell.some(({ content }) => content.charge === charge.id)
  const name = names.charge(charge.content)
  const take = async () => {
    const saved = await savedOrRefused(() => desk.change(one.kept.ctx, 'charge', { standing: [charge], content: null }))
    return saved.kind === 'refused' ? saved.notice : null
  }
  return (
    <div>
      <Button small disabledBecause={isWritten ? t('cases.charge.written') : undefined} onPress={() => setAsking(true)}>
        {t('cases.charge.take-away')}
      </Button>
      <Confirm
        title={t('cases.charge.sure', { charge: name })}
        words={{ confirm: t('cases.charge.take-away'), busy: t('cases.charge.taking'), cancel: t('cases.charge.keep') }}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={take}
      >
        <p>{t('cases.charge.sure-text')}</p>
      </Confirm>
    </div>
  )
}
