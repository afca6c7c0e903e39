import { useState } from 'react'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'
import type { CountsRelease } from '../../contract/counts/release.ts'
import { releaseId, signRelease } from '../../domain/counts/signed-release.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { ServerSilent } from '../meeting/server.ts'
import { now } from '../store/key-desk.ts'
import { countIn } from './offices.ts'
import { keepReleased } from './released-before.ts'

type ReleaseButtonProps = {
  readonly said: Pick<CountsRelease, 'programme' | 'office' | 'country' | 'year' | 'zeros' | 'cells'>
  /** Whose tallies are in it. */
  readonly senders: readonly string[]
  /** The head's own cases are in it. */
  readonly ownCount: boolean
  readonly before: CountsRelease | null
  readonly onReleased: () => void
}

/** Signs what is shown with the officer's key, and publishes it. */
export const ReleaseButton = ({ said, senders, ownCount, before, onReleased }: ReleaseButtonProps) => {
  const t = useT()
  const say = useNotice()
  const { desk, server, meetings } = useMeetings()
  const [asks, setAsks] = useState(false)
  const year = String(said.year)
  const release = async () => {
    const saved = await savedOrRefused(async () => {
      // The server takes it by the key that is known as this officer's.
      await meetings.meet()
      const signed = signRelease({ ...said, supersedes: before && releaseId(before), at: now() }, desk.key)
      // Whoever is refused before anything is looked at has no such seat any more.
      if (!(await server.releaseCounts(signed))) throw new ServerSilent('ended')
      if (ownCount) await countIn(desk, said.year, said.office)
      await keepReleased(desk, signed, senders)
      say({ text: worded((t) => t('cases.counts.released', { year })) })
      onReleased()
    })
    return saved.kind === 'refused' ? saved.notice : null
  }
  return (
    <div>
      <Button tone="primary" onPress={() => setAsks(true)}>
        {t('cases.counts.release', { year })}
      </Button>
      <Confirm
        title={t('cases.counts.release-title', { year })}
        words={{
          confirm: t('cases.counts.release', { year }),
          busy: t('cases.counts.release-busy'),
          cancel: t('cases.counts.release-cancel'),
        }}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={release}
      >
        <p>{t('cases.counts.release-effect')}</p>
      </Confirm>
    </div>
  )
}
