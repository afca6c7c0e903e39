import { ask } from '#ui/client/ask.ts'
import { useGo } from '#ui/client/address.ts'
import { useCommand } from '#ui/client/command.ts'
import { useVersionedSave } from '#ui/client/versioned-save.tsx'
import { fieldOf } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { roleWord } from '../choice-of.ts'
import { type Finding, findingEdit, findingRecord, findingShow } from '../../contract/finding.ts'
import type { Quadrant } from '../../contract/package.ts'
import { paths } from '../../contract/paths.ts'
import { type Frame, useCodebook } from '../frame.ts'
import { ConditionField, WordsFields, wordsFrom } from './record-words.tsx'
import './record-form.css'

const QUADRANTS = ['S', 'W', 'O', 'T'] as const
const MOST = 1200

const bodyFrom = (values: FormData) => ({
  ...wordsFrom(values),
  // An empty choice is no quadrant; the server says so at its field.
  quadrant: fieldOf(values, 'quadrant') as Quadrant,
  condition: fieldOf(values, 'condition'),
  theme: fieldOf(values, 'theme'),
})
type Body = ReturnType<typeof bodyFrom>

/** A finding to be written or changed. */
export const FindingForm = ({ finding, frame }: { finding?: Finding; frame: Frame }) => {
  const t = useT()
  const go = useGo()
  const { themes, theme } = useCodebook()
  const record = useCommand(findingRecord)
  const edit = useCommand(findingEdit)
  const { save, around } = useVersionedSave(finding?.version ?? 0, 'assessment.changed')
  const { programmeId, programme } = frame
  const addressOf = (code: string) => paths.finding({ programme, code })
  const leave = finding ? addressOf(finding.code) : paths.findings({ programme })

  const say = ({ titleEs, titleEn, textEs, textEn, quadrant, condition, theme: leading }: Body) => [
    [t('assess.title.es'), titleEs],
    [t('assess.title.en'), titleEn],
    [t('assess.text.es'), textEs],
    [t('assess.text.en'), textEn],
    [t('assess.quadrant'), t('assess.quadrant.of', { quadrant })],
    [t('assess.condition'), frame.condition(condition)],
    [t('assess.theme'), theme(leading)],
  ]
  const meanwhile = async (body: Body) => {
    const now = finding && (await ask(findingShow, { programmeId, code: finding.code }, { lang: t.lang }))
    if (now?.kind !== 'done') return undefined
    const yours = say(body)
    const parts = say(now.value).map(([part = '', theirs = ''], at) => ({ part, theirs, yours: yours[at]?.[1] ?? '' }))
    return { version: now.value.version, saved: t('assess.changed.theirs', { by: roleWord(now.value.changedBy) }), parts }
  }
  const onSave = (values: FormData) => {
    const body = bodyFrom(values)
    return save({
      send: (version) =>
        finding ? edit.send({ programmeId, code: finding.code, version, ...body }) : record.send({ programmeId, ...body }),
      meanwhile: () => meanwhile(body),
      onSaved: ({ code }) => void go(addressOf(code)),
      onTakeTheirs: () => void go(leave),
    })
  }
  return around(
    <Form
      words={formWords(t, t('assess.finding.save'))}
      onSave={onSave}
      beside={
        <LinkButton tone="quiet" href={leave}>
          {t('assess.leave')}
        </LinkButton>
      }
    >
      <WordsFields now={finding} most={MOST} />
      <div className="form-row">
        <Select
          required
          name="quadrant"
          label={t('assess.quadrant')}
          {...(finding ? { startsWith: finding.quadrant } : { none: t('assess.choose') })}
          options={QUADRANTS.map((quadrant) => ({ id: quadrant, label: t('assess.quadrant.of', { quadrant }) }))}
        />
        <ConditionField frame={frame} now={finding?.condition} />
        <Select
          required
          name="theme"
          label={t('assess.theme.leading')}
          {...(finding ? { startsWith: finding.theme } : { none: t('assess.choose') })}
          options={themes.filter(({ parent }) => parent !== null).map(({ code }) => ({ id: code, label: theme(code) }))}
        />
      </div>
    </Form>,
  )
}
