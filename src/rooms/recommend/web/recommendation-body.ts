import { fieldOf, orNull } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import type { Saved } from '#ui/components/form/form.tsx'
import type { RecommendationShown } from '../contract/recommendation.ts'

const OWN: Readonly<Record<string, boolean>> = { yes: true, no: false }

/** What the form says of a recommendation; what it does not ask stays as it is. An answer that was not chosen is the server's to refuse, with all else. */
export const bodyFrom = (values: FormData, gaps: readonly string[], now: RecommendationShown | undefined) => ({
  textEs: fieldOf(values, 'textEs'),
  textEn: fieldOf(values, 'textEn'),
  condition: fieldOf(values, 'condition'),
  issuerEs: fieldOf(values, 'issuerEs'),
  issuerEn: fieldOf(values, 'issuerEn'),
  ofProgramme: OWN[fieldOf(values, 'ofProgramme')] as boolean,
  year: now?.year ?? null,
  addresseeEs: orNull(values, 'addresseeEs'),
  addresseeEn: orNull(values, 'addresseeEn'),
  termEs: orNull(values, 'termEs'),
  termEn: orNull(values, 'termEn'),
  indicatorEs: orNull(values, 'indicatorEs'),
  indicatorEn: orNull(values, 'indicatorEn'),
  source: orNull(values, 'source'),
  gaps: [...gaps],
})

/** The same refusal, which says of the question without an answer what is asked. */
export const askedAgain = (saved: Saved): Saved => {
  if (saved.kind === 'saved') return saved
  const message = worded((t) => t('recommend.of-programme.unanswered'))
  return { ...saved, faults: saved.faults.map((fault) => (fault.field === 'ofProgramme' ? { ...fault, message } : fault)) }
}
