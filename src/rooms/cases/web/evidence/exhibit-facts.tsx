import type { Translate } from '#kernel/i18n/translate.ts'
import { Link } from 'react-aria-components/Link'
import { useProgramme } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import type { Exhibit } from '../../contract/exhibit.ts'
import { paths } from '../../contract/paths.ts'
import { calledExhibits, calledPersons } from '../../domain/called.ts'
import { eachOnce } from '../../domain/exhibits.ts'
import type { OpenCase } from '../store/open-case.ts'
import { calledWords } from '../proof/case-names.ts'
import { type Fact, Facts } from '../case/facts.tsx'
import { type Locale, writtenDate } from '../../domain/written-date.ts'

type ExhibitFactsProps = { readonly exhibit: Exhibit; readonly one: OpenCase }

const DerivedFrom = ({ exhibit: { derivedFrom }, one }: ExhibitFactsProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const [known, numbers] = [eachOnce(one.file.exhibit), calledExhibits(one.file)]
  return (
    <ul className="evidence-plain">
      {derivedFrom.map((id) => {
        const found = known.find((other) => other.id === id)
        return (
          <li key={id}>
            {found ? (
              <Link href={paths.exhibit({ programme, case: one.kept.ctx, exhibit: id })}>{calledWords(t, numbers.get(id))}</Link>
            ) : (
              t('cases.exhibit.derived-gone')
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** An exhibit for itself, without the persons and exhibits that it hangs on. */
type ExhibitAlone = Omit<Exhibit, 'sources' | 'derivedFrom'>

const originOf = (t: Translate, locale: Locale, { origin, foreign }: ExhibitAlone): readonly Fact[] => [
  [t('cases.exhibit.place'), origin.place],
  [t('cases.exhibit.date'), origin.date && writtenDate(locale, origin.date)],
  [t('cases.exhibit.by'), origin.by],
  [t('cases.exhibit.authority'), origin.authority],
  [t('cases.exhibit.state'), foreign?.state],
  [t('cases.exhibit.request'), foreign?.request],
  [t('cases.exhibit.condition'), foreign?.condition],
]

const standsOf = (
  t: Translate,
  locale: Locale,
  { admissibility: { status, why }, perishes, pointsAway }: ExhibitAlone,
): readonly Fact[] => {
  const ruled = t('cases.exhibit.admissibility-of', { status })
  return [
    [t('cases.exhibit.admissibility'), why === null ? ruled : t('cases.exhibit.ruled', { status: ruled, why })],
    [t('cases.evidence.away'), t('cases.evidence.away-is', { is: pointsAway ? 'yes' : 'no' })],
    [
      t('cases.evidence.perishes'),
      perishes && t('cases.exhibit.perishes-of', { what: perishes.what, on: writtenDate(locale, perishes.on) }),
    ],
  ]
}

/** What an exhibit is, and what a court said of it. */
const whatIs = (t: Translate, locale: Locale, exhibit: ExhibitAlone): readonly Fact[] => [
  [t('cases.exhibit.description'), exhibit.description],
  [t('cases.exhibit.kind'), t('cases.exhibit.kind-of', { kind: exhibit.kind })],
  ...standsOf(t, locale, exhibit),
]

/** What is said of an exhibit to whom nothing else of its case is known. */
export const exhibitFacts = (t: Translate, locale: Locale, exhibit: ExhibitAlone): readonly Fact[] => [
  ...whatIs(t, locale, exhibit),
  ...originOf(t, locale, exhibit),
]

/** What is said of an exhibit, as far as anything is. */
export const ExhibitFacts = ({ exhibit, one }: ExhibitFactsProps) => {
  const t = useT()
  const locale = useLocale()
  const persons = calledPersons(one.file)
  const sources = exhibit.sources.map((id) => calledWords(t, persons.get(id)) ?? t('cases.exhibit.source-gone'))
  const facts: readonly Fact[] = [
    ...whatIs(t, locale, exhibit),
    [t('cases.exhibit.sources'), sources.length > 0 ? sources.join(' · ') : null],
    [t('cases.exhibit.derived'), exhibit.derivedFrom.length > 0 ? <DerivedFrom exhibit={exhibit} one={one} /> : null],
    ...originOf(t, locale, exhibit),
  ]
  return <Facts facts={facts} />
}
