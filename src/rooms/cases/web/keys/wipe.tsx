import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import type { Desk } from '../store/desk.ts'
import type { OpenDesk } from '../store/desk-state.ts'
import { DeviceBusy } from '../store/device.ts'
import { caseName } from '../case/title-of.ts'

/** Takes key and cases from this device: what has no whole copy elsewhere is named first. */
export const Wipe = ({ desk, open }: { desk: Desk; open: OpenDesk }) => {
  const t = useT()
  const [asks, setAsks] = useState(false)
  const behind = open.cases.filter(({ kept, ledger }) => ledger.heads.some((head) => !kept.copiedHeads.includes(head)))
  return (
    <section className="desk-part">
      <h2>{t('cases.wipe.title')}</h2>
      <p>{t('cases.wipe.text')}</p>
      <Button tone="danger" onPress={() => setAsks(true)}>
        {t('cases.wipe.do')}
      </Button>
      <Confirm
        danger
        title={t('cases.wipe.sure')}
        words={{ confirm: t('cases.wipe.do'), busy: t('cases.wipe.doing'), cancel: t('cases.wipe.keep') }}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() =>
          desk.wipe().then(
            () => null,
            (error: unknown) => {
              if (!(error instanceof DeviceBusy)) throw error
              return <p role="alert">{t('cases.wipe.busy')}</p>
            },
          )
        }
      >
        <p>{t('cases.wipe.effect', { n: open.cases.length, behind: behind.length })}</p>
        {open.refused.length > 0 && <p>{t('cases.wipe.refused', { n: open.refused.length })}</p>}
        <ul>
          {behind.map((one) => (
            <li key={one.kept.ctx}>{caseName(t, one)}</li>
          ))}
        </ul>
      </Confirm>
    </section>
  )
}
