import { type KeyboardEvent, useRef, useState } from 'react'
import { useCommand, useDropAnswers } from '#ui/client/command.ts'
import { savedOf } from '#ui/client/save.tsx'
import { fieldOf } from '#ui/client/form-values.ts'
import { isFocusLost } from '#ui/go-on.ts'
import { SentIds } from '#ui/client/sent-ids.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { counterWords, formWords } from '#ui/words.ts'
import type { Quadrant } from '../../contract/package.ts'
import { statementRecord } from '../../contract/statement.ts'
import type { WorkshopLine } from '../../contract/workshop.ts'
import { marksIn } from '../../domain/rules.ts'
import type { Frame } from '../frame.ts'
import { asKept, leftOf, signOfStatement } from './entry-draft.ts'
import { QuadrantKeys } from './quadrant-keys.tsx'

const MOST = 500

/** What looks like a name or a number, before it is saved: nothing is lost, the writer decides. */
const Marked = ({ words }: { words: string }) => {
  const t = useT()
  const kinds = marksIn(words)
  return (
    <p role="status" className="soft">
      {kinds.length > 0 && t('assess.marks.seen', { kinds: kinds.map((kind) => t('assess.marks.kind', { kind })).join(', ') })}
    </p>
  )
}

/** Typing in what was said: the quadrant by one key, the text, Enter, and on to the next. */
export const Entry = ({ workshop, frame }: { workshop: WorkshopLine; frame: Frame }) => {
  const t = useT()
  const { send } = useCommand(statementRecord)
  const drop = useDropAnswers(undefined)
  // Of each statement until it is recorded: after an answer that was lost, what is sent again is known to be the same.
  const [drafts] = useState(() => new SentIds())
  const [quadrant, setQuadrant] = useState<Quadrant | null>(null)
  const [words, setWords] = useState('')
  // What stands in the field while a statement is being saved, which its render knows nothing of.
  const typed = useRef('')
  const write = (next: string) => {
    typed.current = next
    setWords(next)
  }
  const place = useRef<HTMLDivElement>(null)
  const keys = useRef<HTMLFieldSetElement>(null)
  const toText = () => place.current?.querySelector('textarea')?.focus()
  const choose = (next: Quadrant, byKey: boolean) => {
    setQuadrant(next)
    if (byKey) toText()
  }
  const enter = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    event.target.form?.requestSubmit()
  }
  const save = async (values: FormData) => {
    if (quadrant === null)
      return { kind: 'refused' as const, faults: [{ field: 'quadrant', message: worded((t) => t('assess.entry.choose-quadrant')) }] }
    const said = { quadrant, sector: fieldOf(values, 'sector') || null, text: asKept(words) }
    const { code: of, language } = workshop
    const draft = drafts.begin(signOfStatement(said))
    const outcome = await draft.answered(send({ programmeId: frame.programmeId, workshop: of, draftId: draft.id, language, ...said }))
    const isRepeated = outcome.kind === 'refused' && outcome.refusal.code === 'statement.repeated'
    if (outcome.kind === 'done' || isRepeated) draft.settled()
    else draft.lost()
    if (outcome.kind === 'done') return recorded()
    if (isRepeated) await drop()
    return savedOf(outcome)
  }
  /** Only what was sent is taken away; whoever typed on, or went elsewhere, is left where they are. */
  const recorded = () => {
    const left = leftOf(typed.current, words)
    write(left)
    const isThere = isFocusLost() || document.activeElement?.matches('.entry :is(textarea, button)')
    if (left === '' && isThere) keys.current?.querySelector<HTMLButtonElement>('[aria-pressed=true]')?.focus()
    return { kind: 'saved' as const, isTypedOn: left !== '' }
  }
  return (
    <section className="entry" aria-label={t('assess.entry.title')} ref={place} onKeyDown={enter}>
      <Form words={formWords(t, t('assess.entry.save'))} onSave={save}>
        <QuadrantKeys value={quadrant} onChoose={choose} ref={keys} />
        <TextArea
          required
          name="text"
          rows={2}
          lang={workshop.language}
          label={t('assess.entry.text')}
          hint={t('assess.entry.hint')}
          value={words}
          onChange={write}
          limit={{ most: MOST, words: counterWords(t) }}
        />
        {workshop.sectors.length > 1 && (
          <Select
            name="sector"
            label={t('assess.sector')}
            none={t('assess.sector.none')}
            options={workshop.sectors.map((code) => ({ id: code, label: frame.sector(code) }))}
          />
        )}
        <Marked words={words} />
      </Form>
    </section>
  )
}
