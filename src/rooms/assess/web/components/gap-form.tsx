import { readIn } from '#kernel/i18n/in-either.ts'
import { useMemo, useState } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { ask } from '#ui/client/ask.ts'
import { useGo } from '#ui/client/address.ts'
import { useCommand } from '#ui/client/command.ts'
import { useVersionedSave } from '#ui/client/versioned-save.tsx'
import { fieldOf } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { AddBox } from '#ui/components/combo-box/add-box.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { roleWord } from '../choice-of.ts'
import { type FindingLine, findingList } from '../../contract/finding.ts'
import { type Gap, gapEdit, gapRecord, gapShow } from '../../contract/gap.ts'
import { paths } from '../../contract/paths.ts'
import type { Frame } from '../frame.ts'
import { findingOptions } from './finding-options.ts'
import { ConditionField, WordsFields, wordsFrom } from './record-words.tsx'
import './record-form.css'

const MOST = 1500
const HEADLINES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

const bodyFrom = (values: FormData, findings: readonly string[]) => {
  const [headline, publishedEs, publishedEn] = [
    fieldOf(values, 'headline'),
    fieldOf(values, 'publishedEs').trim(),
    fieldOf(values, 'publishedEn').trim(),
  ]
  return {
    ...wordsFrom(values),
    condition: fieldOf(values, 'condition'),
    headline: headline === '' ? null : Number(headline),
    publishedEs: publishedEs === '' ? null : publishedEs,
    publishedEn: publishedEn === '' ? null : publishedEn,
    findings: [...findings],
  }
}
type Body = ReturnType<typeof bodyFrom>

type BehindProps = { findings: readonly FindingLine[]; chosen: readonly string[]; onChange: (codes: readonly string[]) => void }

/** The findings behind a gap, found by code or words. */
const Behind = ({ findings, chosen, onChange }: BehindProps) => {
  const t = useT()
  const options = useMemo(() => findingOptions(findings, t.lang), [findings, t.lang])
  const titleOf = (code: string) => {
    const finding = findings.find((one) => one.code === code)
    return finding ? readIn(t.lang, finding, 'title') : ''
  }
  return (
    <div className="form-part">
      <AddBox
        name="findings"
        label={t('assess.gap.findings')}
        hint={t('assess.gap.findings-hint')}
        nothing={t('assess.coding.no-finding')}
        options={options}
        chosen={chosen}
        onChange={onChange}
        nameOf={(code) => `${code} · ${titleOf(code)}`}
        added={(finding, n) => t('assess.gap.finding-added', { finding, n })}
        removed={(finding, n) => t('assess.gap.finding-removed', { finding, n })}
        there={(finding) => t('assess.gap.finding-there', { finding })}
        list={{ className: 'record-list form-chosen' }}
        row={(code, onRemove) => (
          <>
            <Badge>{code}</Badge> {titleOf(code)}{' '}
            <Button small tone="quiet" onPress={onRemove}>
              {t('assess.gap.remove', { code })}
            </Button>
          </>
        )}
      />
    </div>
  )
}

const Published = ({ gap }: { gap: Gap | undefined }) => {
  const t = useT()
  const optional = t('assess.optional')
  return (
    <div className="form-pairs">
      <TextField name="publishedEs" lang="es" optional={optional} label={t('assess.published.es')} startsWith={gap?.publishedEs ?? ''} />
      <TextField name="publishedEn" lang="en" optional={optional} label={t('assess.published.en')} startsWith={gap?.publishedEn ?? ''} />
    </div>
  )
}

/** A gap to be written or changed. */
export const GapForm = ({ gap, frame }: { gap?: Gap; frame: Frame }) => {
  const t = useT()
  const go = useGo()
  const { findings } = useAnswer(findingList, { programmeId: frame.programmeId })
  const [chosen, setChosen] = useState<readonly string[]>(gap?.findings.map(({ code }) => code) ?? [])
  const record = useCommand(gapRecord)
  const edit = useCommand(gapEdit)
  const { save, around } = useVersionedSave(gap?.version ?? 0, 'assessment.changed')
  const { programmeId, programme } = frame
  const addressOf = (code: string) => paths.gap({ programme, code })
  const leave = gap ? addressOf(gap.code) : paths.gaps({ programme })

  const say = (body: Body) => [
    [t('assess.title.es'), body.titleEs],
    [t('assess.title.en'), body.titleEn],
    [t('assess.text.es'), body.textEs],
    [t('assess.text.en'), body.textEn],
    [t('assess.condition'), frame.condition(body.condition)],
    [t('assess.gap.place'), String(body.headline ?? '')],
    [t('assess.published.es'), body.publishedEs ?? ''],
    [t('assess.published.en'), body.publishedEn ?? ''],
    [t('assess.gap.findings'), body.findings.join(', ')],
  ]
  const meanwhile = async (body: Body) => {
    const now = gap && (await ask(gapShow, { programmeId, code: gap.code }, { lang: t.lang }))
    if (now?.kind !== 'done') return undefined
    const yours = say(body)
    const saved = say({ ...now.value, findings: now.value.findings.map(({ code }) => code) })
    const parts = saved.map(([part = '', theirs = ''], at) => ({ part, theirs, yours: yours[at]?.[1] ?? '' }))
    return { version: now.value.version, saved: t('assess.changed.theirs', { by: roleWord(now.value.changedBy) }), parts }
  }
  const onSave = (values: FormData) => {
    const body = bodyFrom(values, chosen)
    return save({
      send: (version) => (gap ? edit.send({ programmeId, code: gap.code, version, ...body }) : record.send({ programmeId, ...body })),
      meanwhile: () => meanwhile(body),
      onSaved: ({ code }) => void go(addressOf(code)),
      onTakeTheirs: () => void go(leave),
    })
  }
  return around(
    <Form
      words={formWords(t, t('assess.gap.save'))}
      onSave={onSave}
      beside={
        <LinkButton tone="quiet" href={leave}>
          {t('assess.leave')}
        </LinkButton>
      }
    >
      <WordsFields now={gap} most={MOST} />
      <div className="form-row">
        <ConditionField frame={frame} now={gap?.condition} />
        <Select
          name="headline"
          label={t('assess.gap.place')}
          none={t('assess.gap.no-headline')}
          startsWith={String(gap?.headline ?? '')}
          options={HEADLINES.map((place) => ({ id: String(place), label: String(place) }))}
        />
      </div>
      <Behind findings={findings} chosen={chosen} onChange={setChosen} />
      <Published gap={gap} />
    </Form>,
  )
}
