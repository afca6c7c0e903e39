import { useParts, useSearchValue } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import type { Offence, Version } from '../../contract/law-data.ts'
import { paths } from '../../contract/paths.ts'
import { proposalShow } from '../../contract/proposal.ts'
import { fieldsOf, type LawField } from '../../domain/proposal/fields.ts'
import { canMove } from '../../domain/proposal/moves.ts'
import { AddPenalty } from '../proposal/add-penalty.tsx'
import { AddSource } from '../proposal/add-source.tsx'
import { AddWording } from '../proposal/add-wording.tsx'
import { LineItem } from '../proposal/line-item.tsx'
import { MAY, type Shown } from '../proposal/shown.ts'
import '../law-edit.css'

const BESIDE = 'beside'
/** A list without anything in it is no line. */
const EMPTY = '[]'

type ListProps = { readonly shown: Shown; readonly fields: readonly LawField[] }

const Lines = ({ shown, fields }: ListProps) => (
  <ul className="law-lines">
    {fields.map((field) => (
      <LineItem key={field.at} shown={shown} field={field} />
    ))}
  </ul>
)

/** One wording as an indented list of sentences: first when and where it stands, then all that it asks for, then what follows from it. */
const Wording = ({ shown, fields, offence, version, mayWrite }: ListProps & { offence: Offence; version: Version; mayWrite: boolean }) => {
  const t = useT()
  const place = `${offence.id}.versions.${version.key}`
  const own = fields.filter(({ at, text }) => at.startsWith(`${place}.`) && text !== EMPTY)
  const [elements, rest] = [
    own.filter(({ at }) => at.startsWith(`${place}.elements`)),
    own.filter(({ at }) => !at.startsWith(`${place}.elements`)),
  ]
  return (
    <section aria-labelledby={place}>
      <h2 id={place}>{t('law.lines.wording', { law: version.instrument[t.lang], article: version.article ?? 'none' })}</h2>
      <Lines shown={shown} fields={rest} />
      {elements.length > 0 && <p>{t('law.lines.grammar')}</p>}
      <Lines shown={shown} fields={elements} />
      {mayWrite && <AddPenalty shown={shown} wording={place} />}
    </section>
  )
}

const OffenceLines = ({ shown, fields, offence, mayWrite }: ListProps & { offence: Offence; mayWrite: boolean }) => {
  const versions: readonly Version[] = offence.versions
  return (
    <>
      <Lines shown={shown} fields={fields.filter(({ at }) => at === `${offence.id}.title`)} />
      {versions.toReversed().map((version) => (
        <Wording key={version.key} {...{ shown, fields, offence, version, mayWrite }} />
      ))}
      {mayWrite && <AddWording key={versions.length} shown={shown} offence={offence} />}
    </>
  )
}

/** Every line of one offence, to be read, commented on and, by whom it is theirs, changed. */
export const Page = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { programme, proposal: id } = useParts(paths.proposalLines)
  const shown = useAnswer(proposalShow, { programmeId, id })
  const [asked, setAsked] = useSearchValue('offence')
  const { law, system, state, may, restores } = shown
  const fields = fieldsOf(law)
  const offence = asked === BESIDE ? undefined : (law.offences.find((one) => one.id === asked) ?? law.offences[0])
  const mayWrite = may.includes(MAY.write) && canMove('save', state) && restores === null
  const beside = fields.filter(({ at, grade }) => grade !== null && /^(?:authorities|treaties)\./.test(at))
  const country = t('law.system', { system })
  const crumbs = [
    { label: t('law.page.laws'), href: paths.laws({ programme }) },
    { label: t('law.proposal.title', { restores: restores ?? 'none', country }), href: paths.proposal({ programme, proposal: id }) },
  ]
  const options = [...law.offences.map((one) => ({ id: one.id, label: one.title[t.lang] })), { id: BESIDE, label: t('law.lines.beside') }]
  return (
    <div className="law-page">
      <PageHead
        title={t('law.page.lines')}
        way={<Breadcrumb aria-label={t('law.proposal.way')} crumbs={crumbs} />}
        lead={t(mayWrite ? 'law.lines.lead' : 'law.lines.lead-read')}
      />
      <Select label={t('law.lines.offence')} options={options} value={offence?.id ?? BESIDE} onChange={(one) => void setAsked(one)} />
      {offence && <OffenceLines shown={shown} fields={fields} offence={offence} mayWrite={mayWrite} />}
      {!offence && <Lines shown={shown} fields={[...beside, ...fields.filter(({ at }) => at.startsWith('sources.'))]} />}
      {mayWrite && <AddSource key={law.sources.length} shown={shown} />}
    </div>
  )
}
