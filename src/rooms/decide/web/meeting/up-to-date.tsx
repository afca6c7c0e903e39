import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { sayTime } from '../../domain/meeting-time.ts'

type UpToDateProps = { seenAt: number; isBehind: boolean; zone: string; onLook: () => void }

/** Whether what is on the screen is how it stands; told aloud only when it is not. */
export const UpToDate = ({ seenAt, isBehind, zone, onLook }: UpToDateProps) => {
  const t = useT()
  const time = sayTime(t.lang, zone, new Date(seenAt).toISOString())
  return (
    <div className="meeting-live">
      <span role="status">{isBehind && <Status stand="caution">{t('decide.live.behind', { time })}</Status>}</span>
      {isBehind ? (
        <Button small onPress={onLook}>
          {t('decide.live.look')}
        </Button>
      ) : (
        <span className="soft">{t('decide.live.current')}</span>
      )}
    </div>
  )
}
