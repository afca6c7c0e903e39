import { useState } from 'react'
import { keyId } from '#seal/key.ts'
import { leads } from '#seal/ledger/readers.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { KnownIdentity } from '../../domain/identities.ts'
import { namesOf } from '../proof/case-names.ts'
import { identityStanding } from '../store/open-case.ts'
import { AsOpened } from '#ui/client/as-opened.tsx'
import { closedIdentity } from './closed-identity.ts'
import { IdentityForm, type IdentityProps } from './identity-form.tsx'
import { NamesStanding } from './names-standing.tsx'
import { TwoIdentities } from './two-identities.tsx'
import { useAct } from './use-act.ts'

type ShownProps = IdentityProps & { readonly now: readonly KnownIdentity[]; readonly onSealed: () => void }

/** Who somebody is, to be changed; of two that were written at once it is said first which holds, since a save would do away with the other unseen. */
const Shown = ({ now, onSealed, ...props }: ShownProps) => (
  <>
    <TwoIdentities {...props} standing={now} />
    <AsOpened standing={now}>
      {(seen) => seen.length < 2 && <IdentityForm key={seen[0]?.version} {...props} seen={seen} onSealed={onSealed} />}
    </AsOpened>
  </>
)

/** Who somebody is: shown to one who asks for it, one person at a time, and the case keeps who asked. */
export const IdentityPart = (props: IdentityProps) => {
  const t = useT()
  const { desk, one, person } = props
  const [isShown, setShown] = useState(false)
  /** Whoever has just written it is told where it stands elsewhere, without the identity being shown again. */
  const [isWritten, setWritten] = useState(false)
  const now = identityStanding(one, person.id)
  const isKnown = now.length > 0
  const closed = closedIdentity(one, person.id)
  const isLed = leads(one.ledger, one.ledger.ctx, keyId(desk.key.record))
  const { act, busy, notice } = useAct()
  const say = useNotice()
  const sealed = () => {
    setShown(false)
    setWritten(true)
    say({ text: worded((t) => t('cases.identity.sealed')) })
  }
  const show = async () => {
    if (isKnown) await desk.add(one.kept.ctx, 'shown', { person: person.id })
    setShown(true)
  }
  if (!isShown)
    return (
      <>
        {notice}
        {now.length > 1 && (
          <p className="desk-careful" role="note">
            {t('cases.identity.twice-show')}
          </p>
        )}
        {isKnown && <NamesStanding one={one} person={person.id} isOpened={isWritten} />}
        {!isKnown && closed === 'sure' && <p>{t('cases.identity.closed', { leads: isLed ? 'yes' : 'no' })}</p>}
        <Button busy={busy} disabledBecause={isKnown || isLed ? undefined : t('cases.identity.unled')} onPress={() => act(show)}>
          {t(isKnown ? 'cases.identity.show' : 'cases.identity.write')}
        </Button>
      </>
    )
  return (
    <section className="desk-part" aria-label={t('cases.identity.of', { person: namesOf(t, one.file).person(person.id) })}>
      <p>{t('cases.identity.apart')}</p>
      <NamesStanding one={one} person={person.id} isOpened />
      <Shown {...props} now={now} onSealed={sealed} />
      <Button onPress={() => setShown(false)}>{t('cases.identity.hide')}</Button>
    </section>
  )
}
