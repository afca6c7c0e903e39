import { Suspense, useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { numberOrNull, trimmedOf } from '#ui/client/form-values.ts'
import { RecordParts } from '#ui/client/record-parts.tsx'
import { savedOf } from '#ui/client/save.tsx'
import { Waiting } from '#ui/client/waiting.tsx'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { useQuestion } from '#ui/components/dialog/question.ts'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { type Body, bodySet, OnSilence, Rule, Stands } from '../../contract/body.ts'
import { bodyPlaces } from '../../contract/paths.ts'
import { Majority, VOTER_ROLES } from '../../contract/voting.ts'
import { letThrough } from '../../domain/let-through.ts'
import { roleWord } from '../../domain/say-vote.ts'
import type { Frame } from '../frame.ts'
import { type Eased, EasedQuestion } from './eased-question.tsx'

type BodyProps = { body: Omit<Body, 'may'>; frame: Frame; onClose: () => void }

/** Nothing was saved and nothing is wrong: what was typed stands. */
const NOT_MEANT: Saved = { kind: 'refused', faults: [] }

const chosenIn = <One extends string>(values: FormData, name: string, among: readonly One[]): One | undefined =>
  among.find((one) => one === values.get(name))

/** What was not typed as a number is the server's to refuse. */

/** What stands in the fields; what they leave open stays as it was. */
const bodyIn = (values: FormData, { body }: BodyProps) => {
  const rule = chosenIn(values, 'rule', Rule.options) ?? body.rule
  return {
    nameEs: trimmedOf(values, 'nameEs'),
    nameEn: trimmedOf(values, 'nameEn'),
    rule,
    least: rule === 'k-of-n' ? numberOrNull(values, 'least') : null,
    onObjection: chosenIn(values, 'onObjection', OnSilence.options) ?? body.onObjection,
    onSilence: chosenIn(values, 'onSilence', OnSilence.options) ?? body.onSilence,
    members: values.getAll('members').map(String),
    voting: {
      quorum: numberOrNull(values, 'quorum'),
      majority: chosenIn(values, 'majority', Majority.options) ?? null,
      role: chosenIn(values, 'role', VOTER_ROLES) ?? body.voting.role,
    },
  }
}

const AtMeetings = ({ voting }: BodyProps['body']) => {
  const t = useT()
  return (
    <fieldset className="body-part">
      <legend>{t('decide.body.at-meetings')}</legend>
      <NumberField
        name="quorum"
        label={t('decide.body.quorum')}
        hint={t('decide.body.quorum-hint')}
        optional={t('decide.optional')}
        startsWith={voting.quorum === null ? '' : String(voting.quorum)}
      />
      <Choice
        name="majority"
        label={t('decide.body.majority')}
        startsWith={voting.majority ?? 'default'}
        options={['default', ...Majority.options].map((id) => ({ id, label: t(`decide.body.majority-${id}`) }))}
      />
      <Choice
        name="role"
        label={t('decide.body.role')}
        startsWith={voting.role}
        options={VOTER_ROLES.map((id) => ({ id, label: t('decide.body.role-name', { role: roleWord(id) }) }))}
      />
    </fieldset>
  )
}

const InWriting = ({ rule: given, least, onObjection, onSilence, members }: BodyProps['body']) => {
  const t = useT()
  const [rule, setRule] = useState<string>(given)
  const afters = OnSilence.options.map((id) => ({ id, label: t(`decide.body.${id}`) }))
  return (
    <fieldset className="body-part">
      <legend>{t('decide.body.written')}</legend>
      <Choice
        name="rule"
        label={t('decide.body.rule')}
        value={rule}
        onChange={setRule}
        options={Rule.options.map((id) => ({ id, label: t(`decide.body.rule-${id}`) }))}
      />
      {rule === 'k-of-n' && (
        <NumberField required name="least" label={t('decide.body.least')} startsWith={String(least ?? members.length)} />
      )}
      <Choice name="onObjection" label={t('decide.body.on-objection')} options={afters} startsWith={onObjection} />
      <Choice name="onSilence" label={t('decide.body.on-silence')} options={afters} startsWith={onSilence} />
    </fieldset>
  )
}

/** Whose agreement the rule in the fields would do without, as the room of the text tells where they stand. */
const easedIn = (values: FormData, body: BodyProps['body'], after: ReturnType<typeof bodyIn>): Eased | null => {
  const told = values.get('stands')
  if (typeof told !== 'string') return null
  const { members, deadline } = Stands.parse(JSON.parse(told))
  const eased = letThrough(body, after, members)
  return eased.length === 0 ? null : { eased, deadline }
}

const BodyForm = (props: BodyProps) => {
  const { body, frame, onClose } = props
  const t = useT()
  const { send } = useCommand(bodySet)
  const question = useQuestion<Eased>()
  const save = async (values: FormData): Promise<Saved> => {
    const { programmeId } = frame
    const rule = bodyIn(values, props)
    const given = { programmeId, code: body.code, version: body.version, ...rule }
    // What cannot be saved goes to the server all the same: the words for it are the server's.
    const eased = bodySet.input.safeParse(given).success ? easedIn(values, body, rule) : null
    if (eased && !(await question.ask(eased))) return NOT_MEANT
    const outcome = await send(given)
    if (outcome.kind === 'done') onClose()
    return savedOf(outcome)
  }
  return (
    <>
      <Form onSave={save} words={formWords(t, t('decide.body.save'))}>
        <TextField required name="nameEs" lang="es" label={t('decide.body.name-es')} startsWith={body.nameEs} />
        <TextField required name="nameEn" lang="en" label={t('decide.body.name-en')} startsWith={body.nameEn} />
        <CheckboxGroup
          name="members"
          label={t('decide.body.countries')}
          startsWith={[...body.members]}
          options={frame.countries.map(({ code }) => ({ id: code, label: frame.nameOf(code) }))}
        />
        <AtMeetings {...body} />
        <InWriting {...body} />
        <RecordParts awaited place={bodyPlaces.stands} record={{ kind: 'body', id: body.code }} />
      </Form>
      <EasedQuestion {...question} nameOf={frame.nameOf} />
    </>
  )
}

/** Sets by which rule a body decides; meetings that were called keep the rule that they were called with. Whoever would let a text through by it is asked first. */
export const BodyDialog = (props: BodyProps) => {
  const t = useT()
  return (
    <Dialog title={t('decide.body.set')} words={dialogWords(t)} isOpen onClose={props.onClose}>
      <p>{t('decide.body.set-text')}</p>
      <Suspense fallback={<Waiting />}>
        <BodyForm {...props} />
      </Suspense>
    </Dialog>
  )
}
