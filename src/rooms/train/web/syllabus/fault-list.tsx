import { z } from 'zod'
import { useT } from '#ui/client/words.tsx'
import { FaultSeen } from '../../contract/syllabus-seen.ts'

const Faulty = z.object({ faults: z.array(FaultSeen) })

/** Each fault of a version at its place; nothing where the refusal speaks of none. */
export const FaultList = ({ details }: { details: unknown }) => {
  const t = useT()
  const faults = Faulty.safeParse(details).data?.faults ?? []
  if (faults.length === 0) return null
  return (
    <ul className="syllabus-list">
      {faults.map(({ code, place, values }) => (
        <li key={`${place} ${code} ${JSON.stringify(values)}`}>
          <strong>{place}</strong>: {t(`train.syllabus.fault.${code}`, values)}
        </li>
      ))}
    </ul>
  )
}
