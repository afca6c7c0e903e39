import { Link } from 'react-aria-components/Link'
import type { WorkAtHome } from '#kernel/home/work-show.ts'
import { useSay, useT } from '#ui/client/words.tsx'

type WaitsProps = Pick<WorkAtHome, 'waits'> & { readonly nameOf: (country: string) => string; readonly order: readonly string[] }

/** The programme's own order; what is of the region comes after its countries. */
const rankIn = (order: readonly string[], country: string): number => (order.includes(country) ? order.indexOf(country) : order.length)

/** What waits for the reader, each with the way to where it is done. */
export const Waits = ({ waits, nameOf, order }: WaitsProps) => {
  const [t, say] = [useT(), useSay()]
  const list = new Intl.ListFormat(t.lang, { type: 'conjunction' })
  const sorted = (countries: readonly string[]) => countries.toSorted((a, b) => rankIn(order, a) - rankIn(order, b))
  return (
    <section aria-labelledby="home-waits">
      <h2 id="home-waits">{t('report.home.waits')}</h2>
      {waits.length === 0 ? (
        <p>{t('report.home.nothing-waits')}</p>
      ) : (
        <ul className="home-waits">
          {waits.map(({ kind, words, countries, address }) => (
            <li key={`${kind} ${address}`}>
              <Link href={address}>{say(words)}</Link>
              {countries.length > 0 && <span className="soft">{list.format(sorted(countries).map(nameOf))}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
