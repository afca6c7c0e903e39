import { useSyncExternalStore } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { Desk } from '../store/desk.ts'
import { idleWatchOf } from '../store/idle.ts'
import './idle-warning.css'

/** Says before the desk locks by itself that it will, and what is lost then. The region is there before its words, so that they are heard. */
export const IdleWarning = ({ desk }: { desk: Desk }) => {
  const t = useT()
  const watch = idleWatchOf(desk)
  const stand = useSyncExternalStore(watch.subscribe, () => watch.stand)
  return (
    <div role="alert" className="idle-region">
      {stand.kind === 'warned' && (
        <div className="idle-warning">
          <p>{t('cases.idle.warning', { seconds: stand.seconds })}</p>
          <p>{t('cases.idle.lost')}</p>
          <Button onPress={() => watch.keepOpen()}>{t('cases.idle.keep')}</Button>
        </div>
      )}
    </div>
  )
}
