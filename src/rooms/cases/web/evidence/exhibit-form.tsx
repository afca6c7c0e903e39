import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { type Exhibit, EXHIBIT_KINDS } from '../../contract/exhibit.ts'
import type { CaseFile, Standing } from '../../domain/case-file.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { CourtFields } from './court-fields.tsx'
import { todayHere } from '../to-do/day-words.ts'
import { inWords, notAhead } from './faults.ts'
import { ForeignFields, OriginFields } from './origin-fields.tsx'
import { readExhibit } from './read-exhibit.ts'
import { RestsFields } from './rests-fields.tsx'
import { SealedArea } from '../desk/sealed-fields.tsx'

type ExhibitFormProps = {
  readonly file: CaseFile
  /** Without one it is new. */
  readonly exhibit?: Standing<Exhibit>
  /** The number that it bears or is given. */
  readonly number: string
  readonly save: string
  readonly onSave: (exhibit: Exhibit) => Promise<unknown>
}

/** All that is said of an exhibit but its number, which is given, and its files. */
export const ExhibitForm = ({ file, exhibit, number, save, onSave }: ExhibitFormProps) => {
  const t = useT()
  const given = exhibit?.content
  const send = async (values: FormData) => {
    const read = notAhead('exhibit', readExhibit(values, { number, files: given?.files ?? [] }), todayHere())
    return read.kind === 'wrong' ? inWords(read.faults) : savedOrRefused(() => onSave(read.content))
  }
  return (
    <Form onSave={send} words={formWords(t, save)}>
      <Select
        name="kind"
        startsWith={given?.kind ?? ''}
        none={t('cases.choose')}
        required
        label={t('cases.exhibit.kind')}
        options={EXHIBIT_KINDS.map((id) => ({ id, label: t('cases.exhibit.kind-of', { kind: id }) }))}
      />
      <SealedArea
        name="description"
        startsWith={given?.description ?? ''}
        label={t('cases.exhibit.description')}
        hint={t('cases.exhibit.description-hint')}
        most={500}
        required
      />
      <OriginFields origin={given?.origin} />
      <RestsFields file={file} {...(exhibit ? { exhibit } : {})} />
      <ForeignFields foreign={given?.foreign ?? null} />
      <CourtFields exhibit={given} />
    </Form>
  )
}
