import { Link } from 'react-aria-components/Link'
import type { z } from 'zod'
import { paths as assess } from '#assess/paths.ts'
import { workshopList } from '#assess/workshop.ts'
import { paths as recommend } from '#recommend/paths.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import type { Home } from '../../contract/home.ts'

type ChainProps = { readonly programme: string; readonly chain: z.output<typeof Home>['chain'] }

/** What is out of sight may be there all the same: neither is said. */
const Begin = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { recordsIn } = useAnswer(workshopList, { programmeId })
  return <p>{t('report.home.begin', { records: recordsIn.length > 0 ? 'yes' : 'no' })}</p>
}

/** Each link of the chain with how many there are, and the way to them. */
export const Chain = ({ programme, chain }: ChainProps) => {
  const t = useT()
  const links = [
    { id: 'workshops', n: chain.workshops, href: assess.workshops({ programme }) },
    { id: 'statements', n: chain.statements, href: assess.statements({ programme }) },
    { id: 'findings', n: chain.findings, href: assess.findings({ programme }) },
    { id: 'gaps', n: chain.gaps, href: assess.gaps({ programme }) },
    { id: 'recommendations', n: chain.recommendations, href: recommend.recommendations({ programme }) },
    { id: 'followed', n: chain.followed, href: recommend.recommendations({ programme }) },
  ]
  const number = new Intl.NumberFormat(t.lang)
  return (
    <section aria-labelledby="home-chain">
      <h2 id="home-chain">{t('report.home.chain')}</h2>
      <ol className="home-chain">
        {links.map(({ id, n, href }) => (
          <li key={id}>
            <Link href={href}>
              <span className="home-number">{number.format(n)}</span>
              <span>{t(`report.home.${id}`, { n })}</span>
            </Link>
          </li>
        ))}
      </ol>
      {chain.workshops === 0 && <Begin />}
    </section>
  )
}
