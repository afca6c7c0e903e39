import { useState } from 'react'
import type { z } from 'zod'
import { endSession, leave, type showAccount } from '#kernel/sign-in/steps.ts'
import { useCommand } from '#ui/client/command.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { paths } from '../../contract/paths.ts'
import { enterAt } from './next-address.ts'

type Sessions = z.output<(typeof showAccount)['output']>['sessions']

/** Where one is signed in; a device that was left somewhere is signed out from here. */
export const OwnSessions = ({ sessions }: { sessions: Sessions }) => {
  const t = useT()
  const when = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long', timeStyle: 'short' })
  const ended = useCommand(endSession)
  const out = useCommand(leave, [])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const end = async (id: string) => {
    const outcome = await ended.send({ id })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
  }
  const endAll = async () => {
    const outcome = await out.send({ everywhere: true })
    if (outcome.kind === 'done') enterAt(paths.signIn())
    else setRefusal(outcome.refusal)
  }
  return (
    <section className="sign-in-part" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t('programme.account.sessions')}</h2>
      {refusal && <ProblemNotice refusal={refusal} />}
      <ul className="sign-in-lines">
        {sessions.map(({ id, beganAt, usedAt, own }) => {
          const [began, used] = [when.format(new Date(beganAt)), when.format(new Date(usedAt))]
          return (
            <li key={id} className="sign-in-line">
              <span>{t(own ? 'programme.account.session-own' : 'programme.account.session', { began, used })}</span>
              {!own && (
                <Button small busy={ended.busy} onPress={() => void end(id)}>
                  {t('programme.account.end-session', { began })}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <Button busy={out.busy} onPress={() => void endAll()}>
        {t('programme.account.leave-everywhere')}
      </Button>
    </section>
  )
}
