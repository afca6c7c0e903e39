import { journeyLines, journeyOf, type ReadLaw, type Told } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Lines } from './lines.tsx'

/** All phases of the victim together in each system, with the phases that each answer rests on. */
export const JourneyLines = ({ law, told }: { law: ReadLaw; told: readonly Told[] }) => {
  const t = useT()
  return (
    <Lines
      lines={journeyLines(
        t,
        journeyOf(
          law,
          told.map(({ own }) => own),
        ),
      )}
    />
  )
}
