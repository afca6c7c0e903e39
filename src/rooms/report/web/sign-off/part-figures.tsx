import { Fragment } from 'react'
import type { Lang } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import type { CountryPart, PartChange } from '../../contract/country-part.ts'
import { PartSource } from './leads.tsx'
import { Changed, markOf } from './part-mark.tsx'
import { boundsOf, scopeOf } from './row-facts.ts'
import { whoseFigure } from './whose-figure.ts'

type FiguresProps = { readonly part: CountryPart; readonly lang: Lang; readonly changed: readonly PartChange[] }

const Whose = ({ figure }: { figure: CountryPart['figures'][number] }) =>
  whoseFigure(useT(), figure).map(({ words, printed }, at) => (
    <Fragment key={words}>
      {at > 0 && ' · '}
      {printed ? <span lang="en">{words}</span> : words}
    </Fragment>
  ))

/** A narrower scope beside the value: without it the number says more than its source. */
const Scope = ({ figure, lang }: { figure: CountryPart['figures'][number]; lang: Lang }) => {
  const scope = scopeOf(figure, lang)
  return scope ? (
    <span lang={scope.lang} className="part-scope">
      , {scope.words}
    </span>
  ) : null
}

export const Figures = ({ part, lang, changed }: FiguresProps) => {
  const t = useT()
  if (part.figures.length === 0) return <p className="soft">{t('report.part.none')}</p>
  return (
    <div className="part-scroll" role="region" aria-label={t('report.part.figures')} tabIndex={0}>
      <table className="part-table">
        <thead>
          <tr>
            <th scope="col">{t('report.part.indicator')}</th>
            <th scope="col">{t('report.column.year')}</th>
            <th scope="col" className="number">
              {t('report.part.value')}
            </th>
            <th scope="col">{t('report.part.source')}</th>
          </tr>
        </thead>
        <tbody>
          {part.figures.map((row) => (
            <tr key={row.code}>
              <td>
                <span lang={lang}>{lang === 'es' ? row.nameEs : row.nameEn}</span> <Changed kind={markOf(changed, 'figures', row.code)} />
                <br />
                <span className="soft">
                  <Whose figure={row} />
                </span>
              </td>
              <td>{(lang === 'es' ? row.periodEs : row.periodEn) ?? row.year}</td>
              <td className="number">
                {row.printed}
                {boundsOf(row) && <span className="soft"> ({boundsOf(row)})</span>}
                <Scope figure={row} lang={lang} />
              </td>
              <td>
                <PartSource section="figures" code={row.code} put={row.source} lang={lang} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
