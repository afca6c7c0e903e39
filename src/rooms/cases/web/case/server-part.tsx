import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { TroubleNotice } from '../desk/trouble-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { waitingNow } from '../meeting/meetings.ts'
import type { CasePartProps } from './at-case.tsx'
import { momentIn } from './moment.ts'
import { useAct } from './use-act.ts'

/** Whether the server keeps the case too, and what it has of it. Until somebody asks for that, it has nothing. */
export const ServerPart = ({ one }: CasePartProps) => {
  const t = useT()
  const locale = useLocale()
  const { meetings, met } = useMeetings()
  const { act, busy, notice } = useAct()
  const { ctx } = one.kept
  const here = met.cases.get(ctx)
  const keep = () => act(() => meetings.keep(ctx))
  const again = here?.trouble?.kind === 'seal' && here.trouble.code === 'seal.rollback' && (
    <Button busy={busy} onPress={keep}>
      {t('cases.server.anew')}
    </Button>
  )
  return (
    <section className="desk-part">
      <h2>{t('cases.server.title')}</h2>
      <p>{t('cases.server.text')}</p>
      {met.trouble && <TroubleNotice trouble={met.trouble} />}
      {here?.trouble && <TroubleNotice trouble={here.trouble} action={again} />}
      <p role="status">
        {here
          ? t('cases.server.stands', {
              waiting: waitingNow(here, one),
              reach: met.reach,
              at: met.metAt === null ? '' : momentIn(locale, met.metAt),
            })
          : t('cases.server.none')}
      </p>
      {notice}
      {here ? (
        <Button busy={busy || met.busy} onPress={() => act(() => meetings.meet())}>
          {t('cases.server.meet')}
        </Button>
      ) : (
        <Button busy={busy} onPress={keep}>
          {t('cases.server.keep')}
        </Button>
      )}
    </section>
  )
}
