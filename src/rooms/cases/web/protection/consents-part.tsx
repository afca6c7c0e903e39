import { useState } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import { consentsBefore } from '../../domain/protection/consents-before.ts'
import { consentHolds } from '../../domain/protection/overdue.ts'
import type { Protected } from '../../domain/protection/protection-file.ts'
import { writtenDate } from '../../domain/written-date.ts'
import { type SeenConsent, seenConsent, writeConsent } from './consent-words.ts'
import type { OfPersonProps } from './of-person.ts'
import { consentFields } from './person-fields.ts'
import { ThingsPart } from './things-part.tsx'
import { Renew } from './renew.tsx'
import { TakeBack } from './take-back.tsx'

/** What is being written of which consent. */
type Asked = { readonly what: 'renew' | 'withdraw'; readonly seen: SeenConsent }

const STANDS: Readonly<Record<ReturnType<typeof consentHolds>, Stand>> = { holds: 'done', lapsed: 'caution', withdrawn: 'stopped' }

type LineProps = OfPersonProps & { readonly thing: Protected<'consent'>; readonly onAsk: (asked: Asked) => void }

const ConsentLine = ({ thing, onAsk, ...at }: LineProps) => {
  const t = useT()
  const locale = useLocale()
  const { to, told, by, given, until, withdrawn } = thing.content
  const holds = consentHolds(thing, at.today)
  const what = withdrawn ? 'renew' : 'withdraw'
  return (
    <>
      <p>
        <strong>{t('cases.consent.to-of', { to })}</strong> <Status stand={STANDS[holds]}>{t('cases.consent.stands', { holds })}</Status>
      </p>
      <p className="protect-soft">
        {t('cases.consent.line', {
          given: writtenDate(locale, given),
          by,
          until: until === null ? 'none' : 'some',
          day: until === null ? '' : writtenDate(locale, until),
        })}
      </p>
      <p className="protect-words">{told}</p>
      {withdrawn && <p>{t('cases.consent.withdrawn-on', { on: writtenDate(locale, withdrawn.on), why: withdrawn.why ?? 'none' })}</p>}
      {consentsBefore(at.one.opened.versions, thing).map((before) => (
        <p key={JSON.stringify(before)}>
          {t('cases.consent.before', {
            given: writtenDate(locale, before.given),
            on: writtenDate(locale, before.withdrawn.on),
            why: before.withdrawn.why ?? 'none',
          })}
        </p>
      ))}
      <Button small {...(withdrawn ? {} : { tone: 'danger' })} onPress={() => onAsk({ what, seen: seenConsent(at.one, thing) })}>
        {t(`cases.consent.${what}`, { name: t('cases.consent.to-of', { to }) })}
      </Button>
    </>
  )
}

/** To what somebody agreed, and what they took back: that stops the act for whoever would carry it out. */
export const ConsentsPart = (props: OfPersonProps) => {
  const t = useT()
  const { person, pseudonym: _pseudonym, today, ...at } = props
  const { desk, one } = at
  const [asked, ask] = useState<Asked | null>(null)
  const seenFor = (what: Asked['what']) => (asked?.what === what ? asked.seen : null)
  return (
    <>
      <p>{t('cases.consent.text')}</p>
      <ThingsPart
        {...at}
        kind="consent"
        level={3}
        things={one.protection.consent.filter(({ content }) => content.person === person)}
        fields={consentFields(t)}
        settled={['to']}
        fixed={{ person, withdrawn: null }}
        starts={{ given: today }}
        show={(thing) => <ConsentLine {...props} thing={thing} onAsk={ask} />}
        write={(standing, content) => writeConsent(desk, one.kept.ctx, { standing, content })}
      />
      <Renew {...props} seen={seenFor('renew')} onDone={() => ask(null)} />
      <TakeBack {...props} seen={seenFor('withdraw')} onDone={() => ask(null)} />
    </>
  )
}
