import { type ReactNode, useState } from 'react'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { formOf, type ProtectedKind, type ProtectedOf } from '../../contract/protection/contents.ts'
import { once } from '../../domain/once.ts'
import type { Protected } from '../../domain/protection/protection-file.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { TwoAtOnce } from '../case/two-at-once.tsx'
import type { RecordField } from './record-fields.ts'
import { RecordForm } from './record-form.tsx'

type ThingsPartProps<Kind extends ProtectedKind> = CasePartProps & {
  readonly kind: Kind
  readonly things: readonly Protected<Kind>[]
  readonly fields: readonly RecordField[]
  /** What is not asked again of one that stands: it would be another then. */
  readonly settled?: readonly string[]
  /** What is known of a new one and not asked. */
  readonly fixed: object
  /** What stands in the fields of a new one at first. */
  readonly starts?: object
  readonly level: 2 | 3
  readonly show: (thing: Protected<Kind>) => ReactNode
  /** How it is written, where somebody has to be told of it. */
  readonly write?: (standing: readonly Protected<Kind>[], content: ProtectedOf<Kind>) => Promise<void>
}

type OneProps<Kind extends ProtectedKind> = ThingsPartProps<Kind> & { readonly thing: Protected<Kind> }

/** One of them, to be changed where it stands; both of its versions where it was changed twice at once. */
const One = <Kind extends ProtectedKind>({ thing, ...part }: OneProps<Kind>) => {
  const t = useT()
  // What is changed is what stood when the form was opened: what somebody else wrote since stands beside it, and is not undone unseen.
  const [opened, setOpened] = useState<readonly Protected<Kind>[] | null>(null)
  const isChanging = opened !== null
  const { desk, one, kind, things, fields, settled = [], show } = part
  const versions = things.filter(({ id }) => id === thing.id)
  const change =
    part.write ??
    ((standing: readonly Protected<Kind>[], content: ProtectedOf<Kind>) => desk.changeProtected(one.kept.ctx, kind, { standing, content }))
  const save = async (content: ProtectedOf<Kind>) => {
    await change(opened ?? versions, content)
    setOpened(null)
  }
  return (
    <li>
      {versions.length > 1 ? (
        <TwoAtOnce
          level={3}
          title={t('cases.protection.twice')}
          {...(kind === 'consent' ? { text: t('cases.consent.twice-text') } : {})}
          versions={versions}
          show={(version) => show(version)}
          onTake={({ content }) => change(versions, content)}
        />
      ) : (
        show(thing)
      )}
      <Button
        small
        tone="quiet"
        onPress={() => setOpened(isChanging ? null : versions)}
        aria-label={t('cases.protection.change-of', { kind, close: isChanging ? 'yes' : 'no' })}
      >
        {t(isChanging ? 'cases.protection.change-close' : 'cases.protection.change')}
      </Button>
      {isChanging && (
        <RecordForm
          of={kind}
          schema={formOf(kind)}
          fields={fields.filter(({ name }) => !settled.includes(name))}
          fixed={(opened[0] ?? thing).content}
          given={(opened[0] ?? thing).content}
          save={t('cases.protection.save')}
          onSave={save}
        />
      )}
    </li>
  )
}

/** All of one kind, and the fields for one more. */
export const ThingsPart = <Kind extends ProtectedKind>(part: ThingsPartProps<Kind>) => {
  const t = useT()
  const say = useNotice()
  const [round, setRound] = useState(0)
  const { desk, one, kind, things, fields, fixed, starts = {}, level } = part
  const add = async (content: ProtectedOf<Kind>) => {
    await desk.protect(one.kept.ctx, kind, content)
    say({ text: worded((t) => t('cases.protection.kept')) })
    setRound(round + 1)
  }
  return (
    <>
      {things.length === 0 && <p className="protect-soft">{t('cases.protection.nothing', { kind })}</p>}
      <ul className="protect-list">
        {(once(things) as readonly Protected<Kind>[]).map((thing) => (
          <One key={thing.id} {...part} thing={thing} />
        ))}
      </ul>
      <Disclosure key={round} level={level === 2 ? 3 : 4} title={t('cases.protection.add', { kind })}>
        <RecordForm
          of={kind}
          schema={formOf(kind)}
          fields={fields}
          fixed={fixed}
          given={starts}
          save={t('cases.protection.save')}
          onSave={add}
        />
      </Disclosure>
    </>
  )
}
