import { keyId, type KeyRecord } from '#seal/key.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { calledPersons } from '../../domain/called.ts'
import type { KnownIdentity } from '../../domain/identities.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { useAct } from '../case/use-act.ts'
import { calledWords } from '../proof/case-names.ts'
import { adding, closing, naming, partOf } from './readers-of.ts'

type OfReader = CasePartProps & { readonly record: KeyRecord; readonly called: string }

const OneIdentity = ({ desk, one, record, called, identity }: OfReader & { identity: KnownIdentity }) => {
  const t = useT()
  const { act, busy, notice } = useAct()
  const { compartment } = identity
  const now = partOf(one, compartment)
  const id = keyId(record)
  const isSeen = now.holders.some((holder) => keyId(holder) === id)
  const person = calledWords(t, calledPersons(one.file).get(identity.content.person)) ?? t('cases.exhibit.source-gone')
  const isLed = now.leads.includes(keyId(desk.key.record))
  const change = () => act(() => desk.setReaders(one.kept.ctx, isSeen ? closing(compartment, id) : adding(compartment, record)))
  return (
    <li>
      {person}: {t('cases.members.identity', { is: isSeen ? 'yes' : 'no' })}{' '}
      <Button
        small
        tone="quiet"
        busy={busy}
        disabledBecause={isLed ? undefined : t('cases.members.stays', { why: 'unled' })}
        onPress={change}
      >
        {t(isSeen ? 'cases.members.identity-close-of' : 'cases.members.identity-open-of', { person, called })}
      </Button>
      {notice}
    </li>
  )
}

/**
 * Which identities somebody opens: none but those that were given to them one by one.
 * @param onlySeen leaves out those that they do not open: nobody opens one to somebody who does not read the case
 */
export const IdentitiesSeen = ({ onlySeen, ...at }: OfReader & { readonly onlySeen: boolean }) => {
  const t = useT()
  const { one, record } = at
  const seen = new Set(naming(one, keyId(record)).map(({ compartment }) => compartment))
  const all = new Map(one.identities.map((identity) => [identity.compartment, identity]))
  const each = [...all.values()].filter(({ compartment }) => !onlySeen || seen.has(compartment))
  if (each.length === 0) return null
  return (
    <>
      <h4>{t('cases.members.identities')}</h4>
      <ul className="desk-list">
        {each.map((identity) => (
          <OneIdentity key={identity.compartment} {...at} identity={identity} />
        ))}
      </ul>
    </>
  )
}
