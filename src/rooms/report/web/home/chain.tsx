import { Link } from 'react-aria-components/Link'
import type { WorkAtHome } from '#kernel/home/work-show.ts'
import { useSay, useT } from '#ui/client/words.tsx'

/** Each stage of the cycle with how many there are, and the way to them. */
export const Chain = ({ chain }: Pick<WorkAtHome, 'chain'>) => {
  const [t, say] = [useT(), useSay()]
  const number = new Intl.NumberFormat(t.lang)
  return (
    <section aria-labelledby="home-chain">
      <h2 id="home-chain">{t('report.home.chain')}</h2>
      <ol className="home-chain">
        {chain.map(({ stage, count, words, address }) => (
          <li key={stage}>
            <Link href={address}>
              <span className="home-number">{number.format(count)}</span>
              <span>{say(words)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
