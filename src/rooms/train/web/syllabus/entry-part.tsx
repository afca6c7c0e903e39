import { LANGS } from '#kernel/i18n/translate.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { DiffSides } from '#ui/components/diff/diff.tsx'
import { diffWords } from '#ui/words.ts'
import type { DifferenceSeen } from '../../contract/syllabus-seen.ts'

type Entry = DifferenceSeen['entries'][number]
type Versions = { readonly from: string; readonly to: string }

const valueSaid = (value: unknown): string => {
  if (value === null || value === undefined) return '—'
  return typeof value === 'string' ? value : JSON.stringify(value)
}

type FieldProps = { field: Entry['fields'][number]; versions: Versions; level: 3 | 4 }

const FieldPart = ({ field, versions, level }: FieldProps) => {
  const t = useT()
  const name = t('train.diff.field', { field: field.field })
  const { texts, values } = field
  const Heading = level === 3 ? 'h3' : 'h4'
  return (
    <>
      <Heading>{name}</Heading>
      {LANGS.map((lang) => {
        const words = texts?.[lang]
        const headings = {
          before: t('train.difference.before', { semver: versions.from, lang }),
          after: t('train.difference.after', { semver: versions.to, lang }),
        }
        return words && <DiffSides key={lang} {...words} lang={lang} words={diffWords(t)} headings={headings} level={level === 3 ? 4 : 5} />
      })}
      {values && <p>{t('train.difference.values', { before: valueSaid(values.before), after: valueSaid(values.after) })}</p>}
    </>
  )
}

/** One thing that two versions do not have alike: each changed text in its languages side by side, with the words that went and came. */
export const EntryPart = ({ entry, versions, level }: { entry: Entry; versions: Versions; level: 2 | 3 }) => {
  const t = useT()
  const say = useSay()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section>
      <Heading>
        {t(`train.diff.${entry.change}`, { part: t('train.diff.part', { part: entry.part }), code: entry.code, text: say(entry.text) })}
      </Heading>
      {entry.fields.map((field) => (
        <FieldPart
          key={`${field.field} ${field.values ? 'value' : 'text'}`}
          field={field}
          versions={versions}
          level={level === 2 ? 3 : 4}
        />
      ))}
    </section>
  )
}
