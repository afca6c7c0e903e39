import { useId } from 'react'
import { useT } from '#ui/client/words.tsx'
import type { TreatyLine } from '../../contract/treaties.ts'
import type { Instrument } from '../standings.ts'

type Props = {
  lines: readonly TreatyLine[]
  instruments: readonly Instrument[]
  countries: readonly string[]
  country: (code: string) => string
}

/** Every treaty against every country in the source's words. A short sign for “party” would say more than some sources do. */
export const StatusGrid = ({ lines, instruments, countries, country }: Props) => {
  const t = useT()
  const captionId = useId()
  const isEs = t.lang === 'es'
  return (
    <section>
      <h2 id={captionId}>{t('law.grid')}</h2>
      <div className="status-grid-scroll" tabIndex={0} role="group" aria-labelledby={captionId}>
        <table className="status-grid" aria-labelledby={captionId}>
          <thead>
            <tr>
              <th scope="col">{t('law.column.treaty')}</th>
              {countries.map((code) => (
                <th key={code} scope="col">
                  {country(code)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {instruments.map(({ treaty, nameEs, nameEn }) => (
              <tr key={treaty}>
                <th scope="row">{isEs ? nameEs : nameEn}</th>
                {countries.map((code) => {
                  const line = lines.find((one) => one.treaty === treaty && one.country === code)
                  return (
                    <td key={code}>
                      {line ? isEs ? line.statusEs : line.statusEn : <span className="treaties-unknown">{t('law.no-source')}</span>}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
