import { ACTS, MEANS, PURPOSES } from '../../contract/fact-ids.ts'
import { dateAsTyped } from '../../contract/facts-date.ts'
import { GRADES, type LawSource } from '../../contract/law-data.ts'
import { factName } from '../../domain/distinguish/say/names.ts'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { isSaid, type Line, partsOf } from './line-parts.ts'

const VALUES: Readonly<Record<string, readonly string[]>> = {
  actsCovered: ['closed', 'open'],
  meansCovered: ['closed', 'open'],
  purposesCovered: ['closed', 'open'],
  attempt: ['punishable', 'unknown'],
  intent: ['required', 'unknown'],
  conduct: ['protocol', 'wider', 'nationals'],
  nationals: ['covered', 'not-covered', 'unknown'],
  more: ['none', 'unknown'],
}
const NEED = ['required', 'not-required', 'unknown']
const MEMBERS: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  acts: ['acts', [...ACTS.protocol, ...ACTS.further]],
  means: ['means', [...MEANS.protocol, ...MEANS.further]],
  purposes: ['purpose', [...PURPOSES.protocol, ...PURPOSES.further]],
}

const keyOf = (at: string, known: Readonly<Record<string, unknown>>): string => at.split('.').findLast((step) => step in known) ?? ''

/** What is said in both languages: a name, a value, an effect. */
const SaidFields = ({ part, value }: { part: string; value: unknown }) => {
  const t = useT()
  const said = isSaid(value) ? value : { es: '', en: '' }
  return (
    <>
      <TextArea name={`${part}.es`} lang="es" rows={2} label={t('law.lines.said-es', { part })} startsWith={said.es} />
      <TextArea name={`${part}.en`} lang="en" rows={2} label={t('law.lines.said-en', { part })} startsWith={said.en} />
    </>
  )
}

const DAYS: Readonly<Record<string, string>> = {
  notBefore: 'law.lines.not-before',
  notAfter: 'law.lines.not-after',
  date: 'law.lines.date',
}

/** The input for one part of a line, by what it holds. */
const PartField = ({ at, part, value }: { at: string; part: string; value: unknown }) => {
  const t = useT()
  const day = DAYS[part]
  if (isSaid(value)) return <SaidFields part={part} value={value} />
  if (part === 'members') {
    const [group, all] = MEMBERS[keyOf(at, MEMBERS)] ?? ['acts', []]
    const options = all.map((id) => ({ id, label: factName(t, `${group}.${id}`) }))
    return <CheckboxGroup inline name="members" label={t('law.lines.members')} options={options} startsWith={value as string[]} />
  }
  if (day !== undefined)
    return (
      <TextField
        name={part}
        width="short"
        label={t(day)}
        hint={t('law.lines.day-hint')}
        startsWith={dateAsTyped((value as string | null) ?? '')}
      />
    )
  if (part === 'maximumYears')
    return (
      <NumberField
        name={part}
        label={t('law.lines.years')}
        hint={t('law.lines.years-hint')}
        startsWith={value === undefined ? '' : String(value)}
      />
    )
  if (part !== 'value') return null
  const options = (VALUES[keyOf(at, VALUES)] ?? NEED).map((id) => ({ id, label: t('law.value', { value: id.replaceAll('-', '_') }) }))
  return <Select name="value" label={t('law.lines.value')} options={options} startsWith={String(value)} />
}

/** On what a line rests: a line without source or grade is not taken. */
const BasisFields = ({ line, sources }: { line: Line; sources: readonly LawSource[] }) => {
  const t = useT()
  const options = sources.map(({ id, title }) => ({ id, label: title[t.lang] }))
  return (
    <>
      <Select
        required
        name="source"
        label={t('law.lines.source')}
        none={t('law.lines.choose-source')}
        options={options}
        startsWith={String(line['source'] ?? '')}
      />
      <Select
        required
        name="grade"
        label={t('law.lines.grade')}
        options={GRADES.map((grade) => ({ id: grade, label: t('law.grade', { grade }) }))}
        startsWith={String(line['grade'] ?? 'unverified')}
      />
      <TextField name="article" width="half" label={t('law.lines.article')} startsWith={String(line['article'] ?? '')} />
      <SaidFields part="note" value={line['note']} />
    </>
  )
}

/** All inputs of a line. Facts that bring something about are not changed here: they stay as they are. */
export const LineFields = ({ at, line, sources }: { at: string; line: unknown; sources: readonly LawSource[] }) => {
  const t = useT()
  if (isSaid(line)) return <SaidFields part="value" value={line} />
  if (line === null || typeof line !== 'object')
    return <TextField name="plain" width="half" label={t('law.lines.article-plain')} startsWith={typeof line === 'string' ? line : ''} />
  return (
    <>
      {partsOf(at, line as Line).map((part) => (
        <PartField key={part} at={at} part={part} value={(line as Line)[part]} />
      ))}
      <BasisFields line={line as Line} sources={sources} />
    </>
  )
}
