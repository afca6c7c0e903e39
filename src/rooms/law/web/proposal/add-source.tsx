import { trimmedOf } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { LawSource } from '../../contract/law-data.ts'
import type { Shown } from './shown.ts'
import { useSaveText } from './use-lines.ts'

const KINDS = LawSource.shape.kind

/** A source that no law on file has yet: its name begins with that of its country. */
export const AddSource = ({ shown }: { shown: Shown }) => {
  const t = useT()
  const saveText = useSaveText(shown)
  const save = (values: FormData) => {
    const source: LawSource = {
      id: trimmedOf(values, 'id'),
      title: { es: trimmedOf(values, 'title.es'), en: trimmedOf(values, 'title.en') },
      where: trimmedOf(values, 'where'),
      kind: KINDS.parse(trimmedOf(values, 'kind')),
    }
    return saveText({ ...shown.law, sources: [...shown.law.sources, source] }, source.title[t.lang])
  }
  const start = `${shown.system.toLowerCase()}-`
  return (
    <Disclosure level={3} title={t('law.lines.add-source')}>
      <Form onSave={save} words={formWords(t, t('law.lines.add-source'))}>
        <TextField
          name="id"
          width="half"
          label={t('law.lines.source-id')}
          hint={t('law.lines.source-id-hint', { start })}
          startsWith={start}
        />
        <TextField name="title.es" lang="es" label={t('law.lines.said-es', { part: 'title' })} />
        <TextField name="title.en" lang="en" label={t('law.lines.said-en', { part: 'title' })} />
        <TextField name="where" label={t('law.lines.source-where')} />
        <Select
          name="kind"
          label={t('law.lines.source-kind')}
          options={KINDS.options.map((kind) => ({ id: kind, label: t('law.lines.kind', { kind }) }))}
        />
      </Form>
    </Disclosure>
  )
}
