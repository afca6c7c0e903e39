import { useT } from '#ui/client/words.tsx'
import { type AgeContradiction, ageOf } from '../../domain/age-of.ts'
import type { OpenCase } from '../store/open-case.ts'
import { todayHere } from '../to-do/day-words.ts'
import { knownCase } from './known-case.ts'

/** That what is on record of an age contradicts itself, wherever something is shown that rests on it. */
export const AgesApartLine = ({ person, contradiction }: { readonly person: string; readonly contradiction: AgeContradiction | null }) => {
  const t = useT()
  if (!contradiction) return null
  return <p className="desk-careful">{t('cases.age.apart', { person, records: contradiction })}</p>
}

type AgesApartProps = { readonly one: OpenCase; readonly person: string; readonly called: string }

/** The same of somebody by what stands in the case. */
export const AgesApart = ({ one, person, called }: AgesApartProps) => (
  <AgesApartLine person={called} contradiction={ageOf(knownCase(one, todayHere()), person).contradiction} />
)
