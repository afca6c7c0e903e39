import type { ReactNode } from 'react'
import { ask } from '#ui/client/ask.ts'
import { useCommand } from '#ui/client/command.ts'
import { useVersionedSave } from '#ui/client/versioned-save.tsx'
import { fieldOf } from '#ui/client/form-values.ts'
import { SourceField } from '#ui/client/source-field.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { counterWords, formWords } from '#ui/words.ts'
import { roleWord } from '../choice-of.ts'
import type { Quadrant } from '../../contract/package.ts'
import { statementEdit, wordingPropose } from '../../contract/statement.ts'
import { type WorkshopLine, workshopShow, type WorkshopStatement } from '../../contract/workshop.ts'
import type { Frame } from '../frame.ts'
import { useSources } from '../sources.ts'
import { QUADRANTS } from './quadrant-keys.tsx'

const MOST = 500

/** What may be written of a statement now: what was said, while its workshop is open; the public wording, until it is released. */
export type Writes = { readonly said: boolean; readonly wording: boolean }

export const writesOf = ({ state, may }: Pick<WorkshopLine, 'state' | 'may'>): Writes => ({
  said: state === 'open' && may.includes('record statements'),
  wording: state !== 'released' && may.includes('propose public wording'),
})

type Body = Pick<WorkshopStatement, 'text' | 'quadrant' | 'sector' | 'source' | 'publicEs' | 'publicEn'>

const bodyFrom = (values: FormData, now: WorkshopStatement, writes: Writes): Body => ({
  text: writes.said ? fieldOf(values, 'text') : now.text,
  quadrant: writes.said ? (fieldOf(values, 'quadrant') as Quadrant) : now.quadrant,
  sector: values.has('sector') ? fieldOf(values, 'sector') || null : now.sector,
  source: writes.said ? fieldOf(values, 'source') || null : now.source,
  publicEs: writes.wording ? fieldOf(values, 'publicEs') || null : now.publicEs,
  publicEn: writes.wording ? fieldOf(values, 'publicEn') || null : now.publicEn,
})

type EditProps = {
  statement: WorkshopStatement
  workshop: Pick<WorkshopLine, 'code' | 'sectors'>
  frame: Frame
  writes: Writes
  onClose: () => void
  /** What else may be done with it. */
  children: ReactNode
}

/** Saves what was said and the wording, each where it changed, one after the other over the version that was read. */
const useSaves = ({ statement, frame }: EditProps) => {
  const edit = useCommand(statementEdit)
  const word = useCommand(wordingPropose)
  const { id } = statement
  const { programmeId } = frame
  return async (version: number, { text: said, quadrant, sector, source, publicEs, publicEn }: Body) => {
    const isSaid = said !== statement.text || quadrant !== statement.quadrant || sector !== statement.sector || source !== statement.source
    const isWorded = publicEs !== statement.publicEs || publicEn !== statement.publicEn
    const first = isSaid && said !== null ? await edit.send({ programmeId, id, version, text: said, quadrant, sector, source }) : undefined
    if (first?.kind === 'refused' || (first && !isWorded)) return first
    if (isWorded) return word.send({ programmeId, id, version: first?.value.version ?? version, publicEs, publicEn })
    return { kind: 'done', value: { id, workshop: statement.code, number: statement.number, version } } as const
  }
}

const Wordings = ({ statement }: Pick<EditProps, 'statement'>) => {
  const t = useT()
  const limit = { most: MOST, words: counterWords(t) }
  return (
    <>
      <TextArea
        name="publicEs"
        lang="es"
        rows={2}
        label={t('assess.wording.es')}
        hint={t('assess.wording.hint')}
        startsWith={statement.publicEs ?? ''}
        limit={limit}
      />
      <TextArea name="publicEn" lang="en" rows={2} label={t('assess.wording.en')} startsWith={statement.publicEn ?? ''} limit={limit} />
    </>
  )
}

/** A statement in its place, to be corrected or worded for others. */
export const StatementEdit = (props: EditProps) => {
  const { statement, workshop, frame, writes, onClose } = props
  const t = useT()
  const { save, around } = useVersionedSave(statement.version, 'assessment.changed')
  const saves = useSaves(props)
  const limit = { most: MOST, words: counterWords(t) }
  const sources = useSources(statement.source)
  const say = (body: Body) => [
    [t('assess.entry.text'), body.text ?? ''],
    [t('assess.quadrant'), t('assess.quadrant.of', { quadrant: body.quadrant })],
    [t('client.source.source'), body.source === null ? '' : sources.nameOf(body.source)],
    [t('assess.wording.es'), body.publicEs ?? ''],
    [t('assess.wording.en'), body.publicEn ?? ''],
  ]
  const meanwhile = async (body: Body) => {
    const asked = { programmeId: frame.programmeId, workshop: workshop.code }
    const now = await ask(workshopShow, asked, { lang: t.lang })
    const stands = now.kind === 'done' ? now.value.statements.find(({ id }) => id === statement.id) : undefined
    if (!stands) return undefined
    const yours = say(body)
    const parts = say(stands).map(([part = '', theirs = ''], at) => ({ part, theirs, yours: yours[at]?.[1] ?? '' }))
    return { version: stands.version, saved: t('assess.changed.theirs', { by: roleWord(stands.changedBy) }), parts }
  }
  const onSave = (values: FormData) => {
    const body = bodyFrom(values, statement, writes)
    return save({ send: (version) => saves(version, body), meanwhile: () => meanwhile(body), onSaved: onClose, onTakeTheirs: onClose })
  }
  const beside = (
    <>
      <Button tone="quiet" onPress={onClose}>
        {t('assess.leave')}
      </Button>
      {props.children}
    </>
  )
  return around(
    <Form words={formWords(t, t('assess.statement.save'))} onSave={onSave} beside={beside}>
      {writes.said && (
        <>
          <TextArea
            required
            name="text"
            lang={statement.language}
            rows={2}
            label={t('assess.entry.text')}
            startsWith={statement.text ?? ''}
            limit={limit}
          />
          <Select
            name="quadrant"
            label={t('assess.quadrant')}
            startsWith={statement.quadrant}
            options={QUADRANTS.map((quadrant) => ({ id: quadrant, label: t('assess.quadrant.of', { quadrant }) }))}
          />
          {workshop.sectors.length > 1 && (
            <Select
              name="sector"
              label={t('assess.sector')}
              none={t('assess.sector.none')}
              startsWith={statement.sector ?? ''}
              options={workshop.sectors.map((code) => ({ id: code, label: frame.sector(code) }))}
            />
          )}
          <SourceField {...sources} startsWith={statement.source} />
        </>
      )}
      {writes.wording && <Wordings statement={statement} />}
    </Form>,
  )
}
