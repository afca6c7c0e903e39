import { fieldOf, numberOf, orNull, trimmedOf } from '#ui/client/form-values.ts'
import type { SessionMode } from '../../contract/session.ts'

const answerOf = (values: FormData, name: string): boolean | null => {
  const said = fieldOf(values, name)
  return said === '' ? null : said === 'yes'
}
const localOf = (values: FormData, which: 'starts' | 'ends'): string =>
  `${fieldOf(values, `${which}-day`)}T${trimmedOf(values, `${which}-time`)}`

/** What was typed, as the server takes it: what is wrong with it the server says at its field. */
export const factsFrom = (values: FormData) => ({
  syllabus: fieldOf(values, 'syllabus'),
  modules: values.getAll('modules').map(String),
  language: fieldOf(values, 'language') as 'es' | 'en',
  sectors: values.getAll('sectors').map(String),
  starts: localOf(values, 'starts'),
  ends: localOf(values, 'ends'),
  zone: trimmedOf(values, 'zone'),
  venue: trimmedOf(values, 'venue'),
  stepFree: answerOf(values, 'stepFree'),
  network: (orNull(values, 'network') ?? null) as 'none' | 'weak' | 'good' | null,
  mode: fieldOf(values, 'mode') as SessionMode,
  capacity: numberOf(values, 'capacity'),
  selection: trimmedOf(values, 'selection'),
  recommendations: trimmedOf(values, 'recommendations')
    .split(/[\s,;]+/)
    .filter(Boolean),
})
