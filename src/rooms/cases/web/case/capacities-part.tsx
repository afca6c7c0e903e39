import { useState } from 'react'
import { keyId } from '#seal/key.ts'
import type { Fault } from '#ui/components/form/faults.ts'
import { worded } from '#ui/client/worded.tsx'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { type CasePerson, PERSON_ROLES, type PersonRole } from '../../contract/person.ts'
import { capacitiesHeld, capacityChanges, withCapacities } from '../../domain/capacities.ts'
import type { Standing } from '../../domain/case-file.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { vouchedIn } from '../members/readers-of.ts'
import { joined } from '../proof/element-words.ts'
import type { CasePartProps } from './at-case.tsx'
import { momentIn } from './moment.ts'
import { settle } from './settle.ts'
import { TwoAtOnce } from './two-at-once.tsx'

type CapacitiesProps = CasePartProps & { readonly person: Standing<CasePerson> }

const useRoleWords = () => {
  const t = useT()
  return (roles: readonly PersonRole[]): string =>
    joined(
      t,
      roles.map((role) => t('cases.role', { role })),
    )
}

/** What was given and what ended, and who wrote it. */
const History = ({ desk, one, person }: CapacitiesProps) => {
  const t = useT()
  const locale = useLocale()
  const words = useRoleWords()
  const own = keyId(desk.key.record)
  const { opened, ledger } = one
  const changes = capacityChanges(
    opened.versions.filter(({ compartment }) => compartment === ledger.ctx),
    person.id,
  )
  if (changes.length < 2) return null
  const called = (from: string): string =>
    from === own ? t('cases.members.own') : (vouchedIn(one, own, from)?.member.called ?? t('cases.members.unnamed'))
  return (
    <ul className="desk-list desk-soft">
      {changes.map(({ version, at, from, added, ended }) => (
        <li key={version}>
          {t('cases.capacities.change', {
            at: momentIn(locale, at),
            who: called(from),
            does: added.length === 0 ? 'ends' : ended.length === 0 ? 'adds' : 'both',
            added: words(added),
            ended: words(ended),
          })}
        </li>
      ))}
    </ul>
  )
}

const CapacitiesForm = ({ desk, one, person, onDone }: CapacitiesProps & { onDone: () => void }) => {
  const t = useT()
  // What is ticked is what stood when the form was opened: what somebody else wrote since stands beside it, and is not undone unseen.
  const [{ standing, before }] = useState(() => ({
    standing: one.file.person.filter(({ id }) => id === person.id),
    before: person.content,
  }))
  const { pseudonym, roles } = before
  const refused = (message: Fault['message']): Promise<Saved> => Promise.resolve({ kind: 'refused', faults: [{ field: 'roles', message }] })
  const send = (values: FormData): Promise<Saved> => {
    const chosen = PERSON_ROLES.filter((role) => values.getAll('roles').includes(role))
    if (chosen.length === 0) return refused(worded((t) => t('cases.capacities.none')))
    if (capacitiesHeld(one.file, person.id).some((role) => roles.includes(role) && !chosen.includes(role)))
      return refused(worded((t) => t('cases.capacities.held')))
    const change = () => desk.change(one.kept.ctx, 'person', { standing, content: withCapacities(before, chosen) })
    return savedOrRefused(() => change().then(onDone))
  }
  return (
    <Form onSave={send} words={formWords(t, t('cases.group.save'))}>
      <CheckboxGroup
        name="roles"
        label={t('cases.capacities.of', { person: pseudonym })}
        hint={t('cases.capacities.hint')}
        startsWith={[...roles]}
        options={PERSON_ROLES.map((id) => ({ id, label: t('cases.role', { role: id }) }))}
      />
    </Form>
  )
}

/** In what capacities somebody is in the case: several at once, and others as time goes by. */
export const CapacitiesPart = (props: CapacitiesProps) => {
  const t = useT()
  const words = useRoleWords()
  const [isChanging, setChanging] = useState(false)
  const { one, person } = props
  const standing = one.file.person.filter(({ id }) => id === person.id)
  const { pseudonym, roles } = person.content
  if (standing.length > 1)
    return (
      <TwoAtOnce
        level={4}
        title={t('cases.capacities.twice', { person: pseudonym })}
        versions={standing}
        text={t('cases.capacities.twice-text')}
        show={({ content: { roles: held, ended = [] } }) => (
          <>
            <p>{words(held)}</p>
            {ended.length > 0 && <p>{t('cases.capacities.was', { roles: words(ended) })}</p>}
          </>
        )}
        onTake={(chosen) => settle(props, 'person', { standing, chosen })}
      />
    )
  return (
    <>
      <p>{roles.map((role) => t('cases.role', { role })).join(' · ')}</p>
      <History {...props} />
      <Button small tone="quiet" onPress={() => setChanging(!isChanging)}>
        {t('cases.capacities.open', { close: isChanging ? 'yes' : 'no', person: pseudonym })}
      </Button>
      {isChanging && <CapacitiesForm {...props} onDone={() => setChanging(false)} />}
    </>
  )
}
