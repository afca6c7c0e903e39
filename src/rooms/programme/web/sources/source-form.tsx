import { ask } from '#ui/client/ask.ts'
import { useGo } from '#ui/client/address.ts'
import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useVersionedSave } from '#ui/client/versioned-save.tsx'
import { useT } from '#ui/client/words.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { dateWords, formWords } from '#ui/words.ts'
import { paths } from '../../contract/paths.ts'
import { SOURCE_KINDS, sourceEdit, sourceRecord, type SourceShown, sourceShow } from '../../contract/source.ts'
import { AddressFields } from './address-fields.tsx'
import { bodyFrom } from './source-body.ts'
import { kindIn } from './words.ts'
import './sources.css'

type Body = ReturnType<typeof bodyFrom>

/** What a shown source says under the names of the form, to lay two saves beside each other. */
const bodyOf = ({ source, written }: SourceShown): Readonly<Record<keyof Body, string | null>> => ({ ...source, ...written })

const PARTS = ['organisation', 'organisationEs', 'title', 'year', 'url', 'readAt', 'readOn', 'licence', 'noteEs', 'noteEn'] as const

/** A published document to be registered or corrected. */
export const SourceForm = ({ now }: { now?: SourceShown }) => {
  const t = useT()
  const go = useGo()
  const { id: programmeId, code: programme } = useProgramme()
  const [record, edit] = [useCommand(sourceRecord), useCommand(sourceEdit)]
  const { save, around } = useVersionedSave(now?.version ?? 0, 'source.changed')
  const leave = now ? paths.source({ programme, source: now.source.code }) : paths.sources({ programme })
  const optional = t('programme.source.optional')

  const meanwhile = async (body: Body) => {
    const answer = now && (await ask(sourceShow, { programmeId, code: now.source.code }, { lang: t.lang }))
    if (answer?.kind !== 'done') return undefined
    const theirs = bodyOf(answer.value)
    const parts = PARTS.map((part) => ({ part: t('programme.source.part', { part }), theirs: theirs[part] ?? '', yours: body[part] ?? '' }))
    return { version: answer.value.version, parts }
  }
  const onSave = (values: FormData) => {
    const body = bodyFrom(values)
    return save({
      send: (version) =>
        now ? edit.send({ programmeId, code: now.source.code, version, ...body }) : record.send({ programmeId, ...body }),
      meanwhile: () => meanwhile(body),
      onSaved: ({ code }) => void go(paths.source({ programme, source: code })),
      onTakeTheirs: () => void go(leave),
    })
  }
  return around(
    <Form
      words={formWords(t, t('programme.source.save'))}
      onSave={onSave}
      beside={
        <LinkButton tone="quiet" href={leave}>
          {t('programme.source.leave')}
        </LinkButton>
      }
    >
      <TextField
        required
        name="organisation"
        label={t('programme.source.organisation')}
        hint={t('programme.source.organisation.hint')}
        startsWith={now?.written.organisation ?? ''}
      />
      <TextField
        name="organisationEs"
        lang="es"
        label={t('programme.source.organisation-es')}
        optional={optional}
        startsWith={now?.written.organisationEs ?? ''}
      />
      <TextField
        required
        name="title"
        label={t('programme.source.title')}
        hint={t('programme.source.title.hint')}
        startsWith={now?.written.title ?? ''}
      />
      <Select
        required
        name="kind"
        label={t('programme.source.kind')}
        {...(now ? { startsWith: now.source.kind } : { none: t('programme.source.choose') })}
        options={SOURCE_KINDS.map((id) => ({ id, label: kindIn(t.lang, id) }))}
      />
      <TextField
        name="year"
        width="short"
        label={t('programme.source.year')}
        hint={t('programme.source.year.hint')}
        optional={optional}
        startsWith={now?.source.year ?? ''}
      />
      <AddressFields now={now?.source} />
      <DateField
        name="readOn"
        label={t('programme.source.read-on')}
        words={dateWords(t)}
        optional={optional}
        startsWith={now?.source.readOn ?? ''}
      />
      <TextField
        name="licence"
        label={t('programme.source.licence')}
        hint={t('programme.source.licence.hint')}
        optional={optional}
        startsWith={now?.source.licence ?? ''}
      />
      <TextField name="noteEs" lang="es" label={t('programme.source.note-es')} optional={optional} startsWith={now?.source.noteEs ?? ''} />
      <TextField name="noteEn" lang="en" label={t('programme.source.note-en')} optional={optional} startsWith={now?.source.noteEn ?? ''} />
    </Form>,
  )
}
