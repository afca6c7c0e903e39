import { useMemo } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { type CaseLink, GROUNDS, LINK_KINDS, LINK_ROLES } from '../../contract/case-link.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import { nodesOf } from '../../domain/network/network-of.ts'
import { SealedArea } from '../desk/sealed-fields.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { notAhead } from '../evidence/faults.ts'
import { todayHere } from '../to-do/day-words.ts'
import { ExhibitChoices } from './exhibit-choices.tsx'
import { faultWords } from './fault-words.ts'
import { partyOptions } from './party-options.ts'
import { readLink } from './read-link.ts'
import { WhenFields } from './when-fields.tsx'

type LinkFormProps = {
  readonly file: CaseFile
  readonly link?: CaseLink
  readonly save: string
  readonly onSave: (link: CaseLink) => Promise<unknown>
}

/** One of the two parties, and what it did in the link. */
const End = ({ end, file, link }: Pick<LinkFormProps, 'file' | 'link'> & { end: 'one' | 'other' }) => {
  const t = useT()
  const at = end === 'one' ? 0 : 1
  const options = useMemo(() => partyOptions(t, file), [t, file])
  return (
    <fieldset className="network-group">
      <legend>{t(`cases.link.${end}`)}</legend>
      <Select
        name={end}
        startsWith={link?.between[at] ?? ''}
        label={t('cases.link.party')}
        none={t('cases.link.party-none')}
        options={options}
        required
      />
      <Select
        name={`role-${end}`}
        startsWith={link?.roles[at] ?? ''}
        label={t('cases.link.role')}
        hint={t('cases.link.role-hint')}
        none={t('cases.link.role-none')}
        options={LINK_ROLES.map((id) => ({ id, label: t('cases.link.role-of', { role: id }) }))}
      />
    </fieldset>
  )
}

/** A link with all that is said of it. */
export const LinkForm = ({ file, link, save, onSave }: LinkFormProps) => {
  const t = useT()
  const send = async (values: FormData) => {
    const victims = new Set(nodesOf(file).flatMap(({ id, kind }) => (kind === 'victim' ? [id] : [])))
    const read = notAhead('link', readLink(values, victims), todayHere())
    return read.kind === 'wrong' ? faultWords(read.faults) : savedOrRefused(() => onSave(read.content))
  }
  return (
    <Form onSave={send} words={formWords(t, save)}>
      <End end="one" file={file} {...(link ? { link } : {})} />
      <End end="other" file={file} {...(link ? { link } : {})} />
      <Select
        name="kind"
        startsWith={link?.kind ?? 'contact'}
        label={t('cases.link.kind')}
        options={LINK_KINDS.map((id) => ({ id, label: t('cases.link.kind-of', { kind: id }) }))}
      />
      <WhenFields name="from" when={link?.from ?? null} />
      <WhenFields name="to" when={link?.to ?? null} />
      <Select
        name="status"
        startsWith={link?.status ?? 'alleged'}
        label={t('cases.ground.label')}
        hint={t('cases.ground.hint')}
        options={GROUNDS.map((id) => ({ id, label: t('cases.ground', { ground: id }) }))}
      />
      <ExhibitChoices file={file} chosen={link?.exhibits ?? []} />
      <SealedArea name="note" startsWith={link?.note ?? ''} label={t('cases.link.note')} most={500} />
    </Form>
  )
}
