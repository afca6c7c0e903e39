import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import { useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import type { Home } from '../../contract/home.ts'
import { type From, placeOf } from './places.ts'

type Wait = z.output<typeof Home>['waits'][number]
type WaitsProps = { readonly from: From; readonly waits: readonly Wait[]; readonly nameOf: (country: string) => string }

const Line = ({ from, wait, nameOf }: Omit<WaitsProps, 'waits'> & { wait: Wait }) => {
  const t = useT()
  const { what, count, countries, roles, mine } = wait
  const list = new Intl.ListFormat(t.lang, { type: 'conjunction' })
  return (
    <li>
      <Link href={placeOf(from, wait)}>{t(`report.waits.${what}`, { n: count, countries: list.format(countries.map(nameOf)) })}</Link>{' '}
      {mine && <Badge>{t('report.waits.yours')}</Badge>}
      <span className="soft">
        {t('report.waits.for', {
          roles: list.format(roles.map((role) => t(`report.author.${role.split('.').at(-1) ?? ''}`))),
          countries: countries.length === 0 ? '' : list.format(countries.map(nameOf)),
          n: countries.length,
        })}
      </span>
    </li>
  )
}

/** What waits for whom, what waits for the reader first. */
export const Waits = ({ waits, ...rest }: WaitsProps) => {
  const t = useT()
  const sorted = waits.toSorted((one, other) => Number(other.mine) - Number(one.mine))
  return (
    <section aria-labelledby="home-waits">
      <h2 id="home-waits">{t('report.home.waits')}</h2>
      {sorted.length === 0 ? (
        <p>{t('report.home.nothing-waits')}</p>
      ) : (
        <ul className="home-waits">
          {sorted.map((wait) => (
            <Line key={`${wait.what} ${wait.at ?? ''}`} wait={wait} {...rest} />
          ))}
        </ul>
      )}
    </section>
  )
}
