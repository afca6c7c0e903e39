import type { z } from 'zod'
import type { Lang } from '#kernel/i18n/translate.ts'
import type { SaidFault } from '../../contract/draft.ts'
import type { ComposeProblem } from '../../domain/edition.ts'
import { reportWords } from '../../messages.ts'

const said = (lang: Lang, { code, where, found }: ComposeProblem): string =>
  reportWords(lang)(`report.cli.problem-${code}`, { where, found })

/** Every place that cannot be printed, each with its sentence, as a refusal carries them. */
export const saidFaults = (faults: readonly ComposeProblem[]): { count: number; faults: z.output<typeof SaidFault>[] } => ({
  count: faults.length,
  faults: faults.map((fault) => ({ ...fault, message: { es: said('es', fault), en: said('en', fault) } })),
})
