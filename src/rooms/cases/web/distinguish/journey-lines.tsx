import { journeyLines, journeyOf, type ReadLaw, type SaidTogether, sayTogether, type Told } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Below } from './below.tsx'
import { Lines } from './lines.tsx'

/** What the answers by phase cannot say where trafficking is found only between them. */
const WhyTogether = ({ title, rests, later, careful, below }: SaidTogether) => (
  <>
    {rests.map((line) => (
      <p key={line} className="distinction-soft">
        {line}
      </p>
    ))}
    {[...later, ...careful].map((line) => (
      <p key={line} className="distinction-careful">
        {line}
      </p>
    ))}
    <Disclosure level={5} title={title}>
      {below.map((one) => (
        <Below key={one.head} {...one} />
      ))}
    </Disclosure>
  </>
)

/** All phases of the victim together in each system, with the phases that each answer rests on. */
export const JourneyLines = ({ law, told }: { law: ReadLaw; told: readonly Told[] }) => {
  const t = useT()
  const own = told.map((phase) => phase.own)
  const journeys = journeyOf(law, own)
  return (
    <>
      <Lines lines={journeyLines(t, journeys, own)} />
      {sayTogether({ t, law }, journeys, own).map((one) => (
        <WhyTogether key={one.system} {...one} />
      ))}
    </>
  )
}
