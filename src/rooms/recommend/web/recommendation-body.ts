import { fieldOf, orNull } from '#ui/client/form-values.ts'
import type { RecommendationShown } from '../contract/recommendation.ts'

/** What the form says of a recommendation; what it does not ask stays as it is. It is of the programme only where somebody says so. */
export const bodyFrom = (values: FormData, gaps: readonly string[], now: RecommendationShown | undefined) => ({
  textEs: fieldOf(values, 'textEs'),
  textEn: fieldOf(values, 'textEn'),
  condition: fieldOf(values, 'condition'),
  issuerEs: fieldOf(values, 'issuerEs'),
  issuerEn: fieldOf(values, 'issuerEn'),
  ofProgramme: fieldOf(values, 'ofProgramme') === 'yes',
  year: now?.year ?? null,
  addresseeEs: orNull(values, 'addresseeEs'),
  addresseeEn: orNull(values, 'addresseeEn'),
  termEs: orNull(values, 'termEs'),
  termEn: orNull(values, 'termEn'),
  indicatorEs: orNull(values, 'indicatorEs'),
  indicatorEn: orNull(values, 'indicatorEn'),
  source: now?.source?.code ?? null,
  gaps: [...gaps],
})
