import { z } from 'zod'
import { trimmedOf } from '#ui/client/form-values.ts'
import { AGES_TODAY, Gate, SAFEGUARD_STATES, type Safeguard, type Settled } from '../../contract/gate.ts'
import type { Seen } from '../../domain/act-gate.ts'
import { type AgeNow, askedOf } from '../../domain/gate-opens.ts'

const FieldValues = z.record(z.string(), z.string())
/** What was typed into the fields of a form, by their names. */
export type FieldValues = z.infer<typeof FieldValues>

const Draft = z.object({
  values: FieldValues,
  versions: z.array(z.string()),
  told: z.string(),
  said: z.enum(AGES_TODAY).nullable().default(null),
})
/** What was typed before, empty where it is only now being typed; and what was seen when that began. */
export type GateDraft = Seen & { readonly values: FieldValues }

/** A note that is missing where something is said to concern nobody here, or that is too long. */
export type NoteFault = { readonly safeguard: Safeguard; readonly fault: 'missing' | 'long' }
type Read = { readonly kind: 'gate'; readonly gate: Gate } | { readonly kind: 'faults'; readonly faults: readonly NoteFault[] }

export const stateField = (safeguard: Safeguard): string => `state.${safeguard}`
/** Where the age is asked that no record gives. */
export const AGE_FIELD = 'age'
export const noteField = (safeguard: Safeguard): string => `note.${safeguard}`

/**
 * A draft as the device keeps it; null where it keeps none. Earlier ones are the fields alone: nobody knows what their author had before them, so consent is
 * open in them, and what is saved takes the place of nothing that stands.
 */
export const draftOf = (kept: unknown): GateDraft | null => {
  const { data: draft } = Draft.safeParse(kept)
  if (draft) return draft
  const { data: values } = FieldValues.safeParse(kept)
  return values ? { values: { ...values, [stateField('consent')]: 'open' }, versions: [], told: '', said: null } : null
}

/**
 * What was typed, as far as it is still an answer: consent is open where more was told of it since, or somebody else answered, so that nobody's old word becomes
 * that on a consent which was given anew. So is the age, where it was answered otherwise since.
 */
export const typedSince = (typed: GateDraft, now: Seen): FieldValues => {
  const isNow = typed.told === now.told && typed.versions.join() === now.versions.join()
  const { [AGE_FIELD]: age, ...rest } = typed.values
  const values = age === undefined || typed.said !== now.said ? rest : typed.values
  return isNow ? values : { ...values, [stateField('consent')]: 'open' }
}

const settledOf = (values: FormData, safeguard: Safeguard): Settled => ({
  state: SAFEGUARD_STATES.find((one) => one === values.get(stateField(safeguard))) ?? 'open',
  why: trimmedOf(values, noteField(safeguard)) || null,
})

type About = Pick<Gate, 'person' | 'act'> & { readonly age: AgeNow }

/** What was answered for one act, as it stands in the fields. */
export const gateOfForm = (values: FormData, { person, act, age: now }: About): Read => {
  const answered = askedOf(act, now).map((one) => [one, settledOf(values, one)] as const)
  const missing = answered
    .filter(([, { state, why }]) => state === 'not-applicable' && why === null)
    .map(([safeguard]): NoteFault => ({ safeguard, fault: 'missing' }))
  const age = AGES_TODAY.find((one) => one === values.get(AGE_FIELD))
  const items = Object.fromEntries(answered)
  const { data: gate, error } = Gate.safeParse({ person, act, items, ...(age ? { ageToday: age } : {}) })
  const long = (error?.issues ?? []).flatMap(({ path }) => {
    const [found] = answered.find(([safeguard]) => path.includes(safeguard)) ?? []
    return found ? [{ safeguard: found, fault: 'long' } satisfies NoteFault] : []
  })
  return gate && missing.length === 0 ? { kind: 'gate', gate } : { kind: 'faults', faults: [...missing, ...long] }
}
