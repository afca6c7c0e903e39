import { ask } from '#ui/client/ask.ts'
import { useCommand } from '#ui/client/command.ts'
import { useVersionedSave } from '#ui/client/versioned-save.tsx'
import { fieldOf } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { counterWords, formWords } from '#ui/words.ts'
import { roleWord } from '../choice-of.ts'
import { type ThemeLine, themeEdit, themeList, themeRecord } from '../../contract/codebook.ts'
import { type Frame, useCodebook } from '../frame.ts'
import './record-form.css'

const MOST = 600

const bodyFrom = (values: FormData) => ({
  parent: fieldOf(values, 'parent') || null,
  usualCondition: fieldOf(values, 'usualCondition') || null,
  nameEs: fieldOf(values, 'nameEs'),
  nameEn: fieldOf(values, 'nameEn'),
  definitionEs: fieldOf(values, 'definitionEs'),
  definitionEn: fieldOf(values, 'definitionEn'),
})
type Body = ReturnType<typeof bodyFrom>

const Words = ({ theme }: { theme: ThemeLine | undefined }) => {
  const t = useT()
  const limit = { most: MOST, words: counterWords(t) }
  return (
    <>
      <p>{t('assess.one-language')}</p>
      <TextField name="nameEs" lang="es" label={t('assess.name.es')} startsWith={theme?.nameEs ?? ''} />
      <TextField name="nameEn" lang="en" label={t('assess.name.en')} startsWith={theme?.nameEn ?? ''} />
      <TextArea name="definitionEs" lang="es" label={t('assess.definition.es')} limit={limit} startsWith={theme?.definitionEs ?? ''} />
      <TextArea name="definitionEn" lang="en" label={t('assess.definition.en')} limit={limit} startsWith={theme?.definitionEn ?? ''} />
    </>
  )
}

/** A theme to be added or changed. */
export const ThemeForm = ({ theme, frame, onDone }: { theme?: ThemeLine; frame: Frame; onDone: (code: string | null) => void }) => {
  const t = useT()
  const { themes, theme: nameOf } = useCodebook()
  const record = useCommand(themeRecord)
  const edit = useCommand(themeEdit)
  const { save, around } = useVersionedSave(theme?.version ?? 0, 'assessment.changed')
  const { programmeId } = frame

  const say = (body: Body) => [
    [t('assess.name.es'), body.nameEs],
    [t('assess.name.en'), body.nameEn],
    [t('assess.definition.es'), body.definitionEs],
    [t('assess.definition.en'), body.definitionEn],
    [t('assess.theme.parent'), body.parent === null ? '' : nameOf(body.parent)],
    [t('assess.theme.usual'), body.usualCondition === null ? '' : frame.condition(body.usualCondition)],
  ]
  const meanwhile = async (body: Body) => {
    const now = await ask(themeList, { programmeId }, { lang: t.lang })
    const saved = now.kind === 'done' ? now.value.themes.find(({ code }) => code === theme?.code) : undefined
    if (!saved) return undefined
    const yours = say(body)
    const parts = say(saved).map(([part = '', theirs = ''], at) => ({ part, theirs, yours: yours[at]?.[1] ?? '' }))
    return { version: saved.version, saved: t('assess.changed.theirs', { by: roleWord(saved.changedBy) }), parts }
  }
  const onSave = (values: FormData) => {
    const body = bodyFrom(values)
    return save({
      send: (version) =>
        theme
          ? edit.send({ programmeId, code: theme.code, version, ...body })
          : record.send({ programmeId, code: fieldOf(values, 'code'), ...body }),
      meanwhile: () => meanwhile(body),
      onSaved: ({ code }) => onDone(code),
      onTakeTheirs: () => onDone(null),
    })
  }
  return around(
    <Form words={formWords(t, t('assess.theme.save'))} onSave={onSave}>
      {!theme && <TextField required name="code" label={t('assess.column.code')} hint={t('assess.theme.code-hint')} width="half" />}
      <Words theme={theme} />
      <Select
        name="parent"
        label={t('assess.theme.parent')}
        hint={t('assess.theme.parent-hint')}
        none={t('assess.theme.no-parent')}
        startsWith={theme?.parent ?? ''}
        options={themes.filter(({ code }) => code !== theme?.code).map(({ code }) => ({ id: code, label: nameOf(code) }))}
      />
      <Select
        name="usualCondition"
        label={t('assess.theme.usual')}
        none={t('assess.theme.no-usual')}
        startsWith={theme?.usualCondition ?? ''}
        options={frame.conditions.map((one) => ({ id: one.code, label: frame.say(one) }))}
      />
    </Form>,
  )
}
