import { useEffect, useRef, useState } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import { NON_PUNISHMENT_DECISIONS, NonPunishment } from '../../contract/non-punishment.ts'
import type { CasePerson } from '../../contract/person.ts'
import type { Standing, Things } from '../../domain/case-file.ts'
import { once } from '../../domain/once.ts'
import { victimsAccused } from '../../domain/victims-accused.ts'
import { writtenDate } from '../../domain/written-date.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { settle } from '../case/settle.ts'
import { TwoAtOnce } from '../case/two-at-once.tsx'
import { namesOf } from '../proof/case-names.ts'
import type { RecordField } from '../protection/record-fields.ts'
import { RecordForm } from '../protection/record-form.tsx'
import { NON_PUNISHMENT } from './non-punishment-place.ts'
import { todayHere } from '../to-do/day-words.ts'

type Decision = NonPunishment['decision']
const STANDS: Readonly<Record<Decision, Stand>> = { open: 'open', 'not-charged': 'done', withdrawn: 'done', charged: 'caution' }

const useFields = (): readonly RecordField[] => {
  const t = useT()
  return [
    { name: 'act', as: 'line', hint: true },
    { name: 'link', as: 'area', most: 500, hint: true },
    { name: 'provision', as: 'line', optional: true, hint: true },
    {
      name: 'decision',
      as: 'one',
      options: NON_PUNISHMENT_DECISIONS.map((id) => ({ id, label: t(`cases.non-punishment.decision-of.${id}`) })),
    },
    { name: 'why', as: 'area', most: 500, optional: true, hint: true },
    { name: 'on', as: 'day' },
  ]
}

const Lines = ({ content: { act, link, provision, decision, why, on } }: { content: NonPunishment }) => {
  const t = useT()
  const locale = useLocale()
  return (
    <>
      <p>
        <strong>{act}</strong> <Status stand={STANDS[decision]}>{t(`cases.non-punishment.decision-of.${decision}`)}</Status>
      </p>
      <p className="protect-words">{link}</p>
      <p className="protect-soft">{t('cases.non-punishment.law', { provision: provision ?? 'none' })}</p>
      {why !== null && <p className="protect-words">{t('cases.non-punishment.decided', { on: writtenDate(locale, on), why })}</p>}
    </>
  )
}

const One = ({ found, ...at }: CasePartProps & { found: Standing<NonPunishment> }) => {
  const t = useT()
  const fields = useFields()
  // What somebody else writes while the form is open stands beside what is saved, and is not undone unseen.
  const [opened, setOpened] = useState<Things<'non-punishment'> | null>(null)
  const [seen] = opened ?? []
  const { desk, one } = at
  const standing = one.file['non-punishment'].filter(({ id }) => id === found.id)
  const save = async (content: NonPunishment) => {
    await desk.change(one.kept.ctx, 'non-punishment', { standing: opened ?? [], content })
    setOpened(null)
  }
  return (
    <li>
      {standing.length > 1 ? (
        <TwoAtOnce
          level={4}
          title={t('cases.protection.twice')}
          versions={standing}
          show={({ content }) => <Lines content={content} />}
          onTake={(chosen) => settle(at, 'non-punishment', { standing, chosen })}
        />
      ) : (
        <Lines content={found.content} />
      )}
      <Button small tone="quiet" onPress={() => setOpened(seen ? null : standing)}>
        {t('cases.non-punishment.change', { close: seen ? 'yes' : 'no' })}
      </Button>
      {seen && (
        <RecordForm
          of="non-punishment"
          schema={NonPunishment}
          fields={fields}
          fixed={seen.content}
          given={seen.content}
          save={t('cases.group.save')}
          onSave={save}
        />
      )}
    </li>
  )
}

const OfVictim = ({ person, ...at }: CasePartProps & { person: Standing<CasePerson> }) => {
  const t = useT()
  const fields = useFields()
  const [round, setRound] = useState(0)
  const { desk, one } = at
  const called = namesOf(t, one.file).person(person.id)
  const all = once(one.file['non-punishment'].filter(({ content }) => content.person === person.id))
  const add = async (content: NonPunishment) => {
    await desk.add(one.kept.ctx, 'non-punishment', content)
    setRound(round + 1)
  }
  return (
    <>
      <h3>{called}</h3>
      {all.length === 0 && <p>{t('cases.person.non-punishment')}</p>}
      <ul className="protect-list">
        {all.map((found) => (
          <One key={found.id} {...at} found={found} />
        ))}
      </ul>
      <Disclosure key={round} level={4} title={t('cases.non-punishment.add', { person: called })}>
        <RecordForm
          of="non-punishment"
          schema={NonPunishment}
          fields={fields}
          fixed={{ person: person.id }}
          given={{ on: todayHere() }}
          save={t('cases.group.save')}
          onSave={add}
        />
      </Disclosure>
    </>
  )
}

/** Victims who are accused too, and whether they answer for what they were made to do: a question that people decide. */
export const NonPunishmentPart = (at: CasePartProps) => {
  const t = useT()
  const persons = victimsAccused(at.one.file)
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever was sent here by a link is put there; the browser looked for the place before the case was open.
  useEffect(() => {
    if (location.hash === `#${NON_PUNISHMENT}`) heading.current?.focus()
  }, [])
  if (persons.length === 0) return null
  return (
    <section className="protect-part">
      <h2 id={NON_PUNISHMENT} ref={heading} tabIndex={-1}>
        {t('cases.non-punishment.title')}
      </h2>
      <p>{t('cases.non-punishment.text')}</p>
      {persons.map((person) => (
        <OfVictim key={person.id} {...at} person={person} />
      ))}
    </section>
  )
}
