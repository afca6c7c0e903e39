import { journeyLine, journeyOf, type ReadLaw, type Told } from '#law/rules'
import { useT } from '#ui/client/words.tsx'

/** All phases of the victim together in each system, with the phases that each answer rests on. */
export const JourneyLines = ({ law, told }: { law: ReadLaw; told: readonly Told[] }) => {
  const t = useT()
  return (
    <ul>
      {journeyOf(law, told).map((journey) => (
        <li key={journey.system}>{journeyLine(t, journey)}</li>
      ))}
    </ul>
  )
}
