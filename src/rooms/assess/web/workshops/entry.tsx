import { type KeyboardEvent, useRef, useState } from 'react'
import { fieldOf } from '#ui/client/form-values.ts'
import { useOutbox } from '#ui/client/outbox/use-outbox.ts'
import { worded } from '#ui/client/worded.tsx'
import { SourceField } from '#ui/client/source-field.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { counterWords, formWords } from '#ui/words.ts'
import type { Quadrant } from '../../contract/package.ts'
import { type RecordStatement, statementRecord } from '../../contract/statement.ts'
import type { WorkshopLine } from '../../contract/workshop.ts'
import { marksIn } from '../../domain/rules.ts'
import type { Frame } from '../frame.ts'
import { useSources } from '../sources.ts'
import { asKept, faultOf, MOST, type Typed } from './entry-draft.ts'
import { QuadrantKeys } from './quadrant-keys.tsx'
import { UnsentStatements } from './unsent-statements.tsx'

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

type EntryProps = { workshop: WorkshopLine; frame: Frame; /** Address of the workshop's page. */ place: string }

/**
 * Typing in what was said: the quadrant by one key, the text, Enter, and on to the next at once. Each Enter takes its own text and quadrant; the
 * outbox brings it to the house.
 */
export const Entry = ({ workshop, frame, place }: EntryProps) => {
  const t = useT()
  const { outbox } = useOutbox()
  const [quadrant, setQuadrant] = useState<Quadrant | null>(null)
  const [words, setWords] = useState('')
  const [source, setSource] = useState<string | null>(null)
  const sources = useSources(source)
  const section = useRef<HTMLDivElement>(null)
  const keys = useRef<HTMLFieldSetElement>(null)
  const toText = () => section.current?.querySelector('textarea')?.focus()
  const choose = (next: Quadrant, byKey: boolean) => {
    setQuadrant(next)
    if (byKey) toText()
  }
  const typeOn = (sign: string) => {
    setWords(words + sign)
    toText()
  }
  const enter = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    event.target.form?.requestSubmit()
  }
  const keep = (values: FormData): Saved => {
    const amiss = faultOf(quadrant, words)
    if (amiss)
      return {
        kind: 'refused',
        faults: [{ field: amiss.field, message: worded((t) => t(`assess.entry.${amiss.fault}`, { most: MOST })) }],
      }
    if (quadrant === null) return { kind: 'refused', faults: [] }
    const { code, language } = workshop
    const id = crypto.randomUUID()
    const said: Typed = { quadrant, sector: fieldOf(values, 'sector') || null, source, text: asKept(words) }
    const input = { programmeId: frame.programmeId, workshop: code, draftId: id, language, ...said } satisfies RecordStatement
    outbox.enter({ id, room: statementRecord.room, name: statementRecord.name, input, place })
    setWords('')
    keys.current?.querySelector<HTMLButtonElement>('[aria-pressed=true]')?.focus()
    return { kind: 'saved' }
  }
  const takeBack = ({ quadrant, source, text }: Typed) => {
    setQuadrant(quadrant)
    setSource(source)
    // What is being typed stays, below what came back.
    setWords(words.trim() === '' ? text : `${text}\n${words}`)
    toText()
  }
  return (
    <section className="entry" aria-label={t('assess.entry.title')} ref={section} onKeyDown={enter}>
      <Form words={formWords(t, t('assess.entry.save'))} onKeep={keep}>
        <QuadrantKeys value={quadrant} onChoose={choose} onType={typeOn} ref={keys} />
        <TextArea
          required
          name="text"
          rows={2}
          lang={workshop.language}
          label={t('assess.entry.text')}
          hint={t('assess.entry.hint')}
          value={words}
          onChange={setWords}
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
        <SourceField {...sources} hint={t('assess.entry.source-hint')} chosen={source} onChoose={setSource} />
        <Marked words={words} />
      </Form>
      <UnsentStatements place={place} lang={workshop.language} onTakeBack={takeBack} />
    </section>
  )
}
