import { useState } from 'react'
import { paths as programmePaths } from '#programme/paths.ts'
import { sourceOptions } from '#programme/rules'
import { sourceList } from '#programme/source.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { SourceField } from '#ui/client/source-field.tsx'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { LawSource } from '../../contract/law-data.ts'
import { filledFrom, type SourceWords } from './fill-source.ts'
import type { Shown } from './shown.ts'
import { useSaveText } from './use-lines.ts'

const KINDS = LawSource.shape.kind

/** A source that no law on file has yet: its name begins with that of its country. One of the programme's register says the rest itself. */
export const AddSource = ({ shown }: { shown: Shown }) => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const { sources, may } = useAnswer(sourceList, { programmeId })
  const saveText = useSaveText(shown)
  const start = `${shown.system.toLowerCase()}-`
  const empty: SourceWords = { id: start, es: '', en: '', where: '' }
  const [{ next: words, filled }, fill] = useState({ next: empty, filled: empty })
  const [register, setRegister] = useState<string | null>(null)
  const choose = (code: string | null) => {
    setRegister(code)
    fill(filledFrom(words, filled, { line: sources.find((one) => one.code === code), start }))
  }
  const write = (part: keyof SourceWords) => (text: string) => fill({ next: { ...words, [part]: text }, filled })
  const save = (values: FormData) => {
    const source: LawSource = {
      id: trimmedOf(values, 'id'),
      title: { es: trimmedOf(values, 'title.es'), en: trimmedOf(values, 'title.en') },
      where: trimmedOf(values, 'where'),
      kind: KINDS.parse(trimmedOf(values, 'kind')),
      ...(register !== null && { register }),
    }
    return saveText({ ...shown.law, sources: [...shown.law.sources, source] }, source.title[t.lang])
  }
  const newSource = may.includes('register sources') ? programmePaths.newSource({ programme }) : null
  return (
    <Disclosure level={3} title={t('law.lines.add-source')}>
      <Form onSave={save} words={formWords(t, t('law.lines.add-source'))}>
        <SourceField
          options={sourceOptions(t.lang, sources, register)}
          newSource={newSource}
          hint={t('law.lines.register-hint')}
          chosen={register}
          onChoose={choose}
        />
        <TextField
          name="id"
          width="half"
          label={t('law.lines.source-id')}
          hint={t('law.lines.source-id-hint', { start })}
          value={words.id}
          onChange={write('id')}
        />
        <TextField name="title.es" lang="es" label={t('law.lines.said-es', { part: 'title' })} value={words.es} onChange={write('es')} />
        <TextField name="title.en" lang="en" label={t('law.lines.said-en', { part: 'title' })} value={words.en} onChange={write('en')} />
        <TextField name="where" label={t('law.lines.source-where')} value={words.where} onChange={write('where')} />
        <Select
          name="kind"
          label={t('law.lines.source-kind')}
          options={KINDS.options.map((kind) => ({ id: kind, label: t('law.lines.kind', { kind }) }))}
        />
      </Form>
    </Disclosure>
  )
}
