import { journeyLine, journeyOf, type Told } from '#law/rules'
import { useT } from '#ui/client/words.tsx'

/** All phases of the victim together in each system, with the phases that each answer rests on. */
export const JourneyLines = ({ told }: { told: readonly Told[] }) => {
  const t = useT()
  return (
    <ul>
      {journeyOf(told.map((one) => one.told)).map((journey) => (
        <li key={journey.system}>{journeyLine(t, journey)}</li>
      ))}
    </ul>
  )
}
