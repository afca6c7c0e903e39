import { useState } from 'react'
import { factsDate } from '#law/facts-date.ts'
import { keyId } from '#seal/key.ts'
import { leads } from '#seal/ledger/readers.ts'
import { fieldOf, orNull, trimmedOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { Identity } from '../../contract/identity.ts'
import type { CasePerson } from '../../contract/person.ts'
import type { Standing } from '../../domain/case-file.ts'
import { isAhead } from '../../domain/happened.ts'
import { typedDate } from '../../domain/written-date.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import type { CasePartProps } from './at-case.tsx'
import { namesOf } from '../proof/case-names.ts'
import { todayHere } from '../to-do/day-words.ts'
import { closedIdentity } from './closed-identity.ts'
import { NamesStanding } from './names-standing.tsx'
import { useAct } from './use-act.ts'
import { SealedArea, SealedField } from '../desk/sealed-fields.tsx'

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const bornIn = (values: FormData): string | null => {
  const typed = orNull(values, 'born')
  return typed === null ? null : factsDate(typed)
}

type IdentityProps = CasePartProps & { readonly person: Standing<CasePerson> }

const IdentityForm = ({ desk, one, person, onSealed }: IdentityProps & { onSealed: () => void }) => {
  const t = useT()
  const known = one.identities.find(({ content }) => content.person === person.id)?.content
  const send = (values: FormData): Promise<Saved> => {
    const read = Identity.safeParse({
      person: person.id,
      names: linesOf(fieldOf(values, 'names')),
      born: bornIn(values),
      papers: linesOf(fieldOf(values, 'papers')),
      note: orNull(values, 'note'),
    })
    if (read.success && read.data.born !== null && isAhead(read.data.born, todayHere()))
      return Promise.resolve({ kind: 'refused', faults: [{ field: 'born', message: t('cases.identity.fault-ahead') }] })
    if (read.success) return savedOrRefused(() => desk.identify(one.kept.ctx, read.data).then(onSealed))
    const field = trimmedOf(values, 'names') === '' ? 'names' : String(read.error.issues[0]?.path[0] ?? 'names')
    return Promise.resolve({
      kind: 'refused',
      faults: [{ field, message: t(`cases.identity.fault-${field === 'born' ? 'born' : 'other'}`) }],
    })
  }
  return (
    <Form onSave={send} words={formWords(t, t('cases.identity.save'))}>
      <SealedArea
        name="names"

        startsWith={known?.names.join('\n') ?? ''}
        label={t('cases.identity.names')}
        hint={t('cases.identity.names-hint')}
        required
      />
      <SealedField
        name="born"
        width="short"
        startsWith={typedDate(known?.born)}
        label={t('cases.identity.born')}
        hint={t('cases.identity.born-hint')}
      />
      <SealedArea
        name="papers"

        startsWith={known?.papers.join('\n') ?? ''}
        label={t('cases.identity.papers')}
        hint={t('cases.identity.papers-hint')}
      />
      <SealedArea name="note" startsWith={known?.note ?? ''} label={t('cases.identity.note')} />
    </Form>
  )
}

/** Who somebody is: shown to one who asks for it, one person at a time, and the case keeps who asked. */
export const IdentityPart = (props: IdentityProps) => {
  const t = useT()
  const { desk, one, person } = props
  const [isShown, setShown] = useState(false)
  /** Whoever has just written it is told where it stands elsewhere, without the identity being shown again. */
  const [isWritten, setWritten] = useState(false)
  const isKnown = one.identities.some(({ content }) => content.person === person.id)
  const closed = closedIdentity(one, person.id)
  const isLed = leads(one.ledger, one.ledger.ctx, keyId(desk.key.record))
  const { act, busy, notice } = useAct()
  const say = useNotice()
  const sealed = () => {
    setShown(false)
    setWritten(true)
    say({ text: t('cases.identity.sealed') })
  }
  const show = async () => {
    if (isKnown) await desk.add(one.kept.ctx, 'shown', { person: person.id })
    setShown(true)
  }
  if (!isShown)
    return (
      <>
        {notice}
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
      <IdentityForm {...props} onSealed={sealed} />
      <Button onPress={() => setShown(false)}>{t('cases.identity.hide')}</Button>
    </section>
  )
}
