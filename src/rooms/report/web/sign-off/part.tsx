import type { ReactNode } from 'react'
import type { Lang } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import type { CountryPart, PartChange } from '../../contract/country-part.ts'
import { saidThere } from '../../domain/placed.ts'
import type { Frame } from '../frame.ts'
import { Cited, PartSource, Reading, sourceAnchor } from './leads.tsx'
import { Figures } from './part-figures.tsx'
import { Changed, markOf } from './part-mark.tsx'
import { findingFacts, gapFacts, recommendationFacts } from './row-facts.ts'

type PartProps = { part: CountryPart; lang: Lang; changed: readonly PartChange[]; frame: Frame }
type Section = PartChange['section']

type Source = CountryPart['statements'][number]['source']
type Row = { code: string; title: string; text?: string | null; facts: readonly (string | null)[]; source?: Source | undefined }

/** Sections whose rows bear a source. */
const isSourced = (section: Section): section is 'statements' | 'claims' | 'recommendations' | 'treaties' =>
  section === 'statements' || section === 'claims' || section === 'recommendations' || section === 'treaties'

const Rows = ({ section, rows, lang, changed }: { section: Section; rows: readonly Row[]; lang: Lang; changed: readonly PartChange[] }) => {
  const t = useT()
  if (rows.length === 0) return <p className="soft">{t('report.part.none')}</p>
  return (
    <ul className="part-rows">
      {rows.map(({ code, title, text, facts, source }) => (
        <li key={code} className="part-row">
          <p className="part-row-head">
            <Badge>
              <Cited text={code} />
            </Badge>{' '}
            <strong lang={lang}>{title}</strong> <Changed kind={markOf(changed, section, code)} />
          </p>
          {text && (
            <p lang={lang}>
              <Cited text={text} />
            </p>
          )}
          {(section === 'statements' || section === 'claims') && <Reading section={section} code={code} lang={lang} />}
          <p className="soft">
            <Cited text={facts.filter(Boolean).join(' · ')} />
            {source && isSourced(section) && (
              <>
                {facts.some(Boolean) && ' · '}
                <PartSource section={section} code={code} put={source} lang={lang} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

const OPEN: readonly Section[] = ['page', 'holdings', 'findings', 'gaps', 'recommendations', 'sources']

/** What is long and seldom read line by line starts closed, with its count in its title. */
const Block = ({ section, count, children }: { section: Section; count?: number; children: ReactNode }) => {
  const t = useT()
  const title = t(`report.part.${section}`)
  return (
    <Disclosure level={2} title={count === undefined ? title : `${title} (${count})`} startsOpen={OPEN.includes(section)}>
      <div className="part-section">{children}</div>
    </Disclosure>
  )
}

const COUNTS = ['statements', 'strengths', 'weaknesses', 'opportunities', 'threats', 'bySource'] as const

/** As the report prints them: of what was said in the workshop itself nobody asks who placed it. */
const Holdings = ({ part, lang, frame, changed }: PartProps) => {
  const t = useT()
  const there = saidThere(part.statements.map(({ placedBy = null }) => placedBy))
  const counts = COUNTS.filter((name) => name !== 'bySource' || there !== 'all')
  return (
    <div className="part-scroll" role="region" aria-label={t('report.part.holdings')} tabIndex={0}>
      <table className="part-table">
        <thead>
          <tr>
            <th scope="col">{t('report.column.round')}</th>
            {counts.map((name) => (
              <th key={name} scope="col" className="number">
                {name === 'bySource' ? t('report.column.by-source', { there }) : t(`report.part.count.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.holdings.map((row) => (
            <tr key={row.round}>
              <th scope="row">
                {row.name ? <span lang={lang}>{row.name[lang]}</span> : frame.names.round(row.round)}{' '}
                <Changed kind={markOf(changed, 'holdings', String(row.round))} />
              </th>
              {counts.map((name) => (
                <td key={name} className="number">
                  {row[name]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** To these the marks in its texts lead. */
const Sources = ({ sources, lang, changed }: { sources: NonNullable<CountryPart['sources']> } & Pick<PartProps, 'lang' | 'changed'>) => {
  const t = useT()
  if (sources.length === 0) return <p className="soft">{t('report.part.none')}</p>
  return (
    <ul className="part-rows">
      {sources.map(({ code, ...source }) => (
        <li key={code} id={sourceAnchor(code)} className="part-row">
          <p className="part-row-head">
            <Badge>{code}</Badge> <Changed kind={markOf(changed, 'sources', code)} />
          </p>
          <p>
            <PartSource section="sources" code={code} put={source} lang={lang} />
          </p>
        </li>
      ))}
    </ul>
  )
}

/** A country's part of the report, in one of its languages: all that the country signs, and nothing else. */
export const Part = (props: PartProps) => {
  const { part, lang, changed, frame } = props
  const t = useT()
  const isEs = lang === 'es'
  const titled = (row: { titleEs: string; titleEn: string; textEs: string; textEn: string }) =>
    isEs ? { title: row.titleEs, text: row.textEs } : { title: row.titleEn, text: row.textEn }
  const rows = (section: Section, of: readonly Row[]) => (
    <Block section={section} count={of.length}>
      <Rows section={section} rows={of} lang={lang} changed={changed} />
    </Block>
  )
  const roundName = (round: number) => part.holdings.find((one) => one.round === round)?.name?.[lang] ?? frame.names.round(round)
  const words = { t, lang, roundName }
  return (
    <div className="part">
      <Block section="page">
        <Changed kind={markOf(changed, 'page', lang)} />
        {part.page[lang].length === 0 && <p className="soft">{t('report.part.none')}</p>}
        {part.page[lang].map((paragraph) => (
          <p key={paragraph} lang={lang} className="part-prose">
            <Cited text={paragraph} />
          </p>
        ))}
      </Block>
      <Block section="holdings">
        <Holdings {...props} />
      </Block>
      {part.workshops &&
        rows(
          'workshops',
          part.workshops.map(({ code, round, sectors }) => ({
            code,
            title: sectors.map((sector) => sector[lang]).join(', ') || t('report.reference.no-sector'),
            facts: [round?.[lang] ?? null],
          })),
        )}
      {rows(
        'findings',
        part.findings.map((one) => ({ code: one.code, ...titled(one), facts: findingFacts(words, one) })),
      )}
      {rows(
        'statements',
        part.statements.map((one) => ({
          code: one.code,
          title: (isEs ? (one.publicEs ?? one.publicEn) : (one.publicEn ?? one.publicEs)) ?? t('report.part.no-wording'),
          // The first form says no more of a statement; since then the sentence on how it is read and its source hold both.
          facts: one.placedBy ? [] : [t(`report.quadrant.${one.quadrant}`), one.year === null ? null : String(one.year)],
          source: one.source,
        })),
      )}
      {rows(
        'claims',
        part.claims.map((one) => ({
          code: one.code,
          title: isEs ? one.publicEs : one.publicEn,
          facts: one.kind ? [] : [one.year],
          source: one.source,
        })),
      )}
      {rows(
        'gaps',
        part.gaps.map((gap) => ({ code: gap.code, ...titled(gap), facts: gapFacts(words, gap) })),
      )}
      {rows(
        'recommendations',
        part.recommendations.map((one) => ({
          code: one.code,
          title: isEs ? one.textEs : one.textEn,
          facts: recommendationFacts(words, one),
          source: one.source,
        })),
      )}
      <Block section="figures" count={part.figures.length}>
        <Figures {...props} />
      </Block>
      {rows(
        'treaties',
        part.treaties.map((one) => ({
          code: one.code,
          title: isEs ? one.nameEs : one.nameEn,
          text: isEs ? one.statusEs : one.statusEn,
          facts: [one.date, one.source === null ? t('report.treaty.no-source') : null],
          source: one.source,
        })),
      )}
      {part.sources && (
        <Block section="sources" count={part.sources.length}>
          <Sources sources={part.sources} lang={lang} changed={changed} />
        </Block>
      )}
    </div>
  )
}
