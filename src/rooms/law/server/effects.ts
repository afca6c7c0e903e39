import type { LawEffect, ProposedLaw } from '../contract/proposal.ts'
import { type ReadLaw, readLaw } from '../domain/distinguish/distinguish.ts'
import type { Judged } from '../domain/distinguish/judged.ts'
import { effectsOf } from '../domain/law-effects.ts'
import { factPatterns } from '../domain/patterns.ts'
import { withText } from '../domain/proposal/in-force.ts'

const wire = ({ outcome, tip, som, attempt }: Judged): LawEffect['before'] => ({ outcome, tip, som, attempt })

/** Which fact patterns a text would answer otherwise than the law in force: those that ask its system. No case is read. */
export const effectsOn = (read: ReadLaw, text: ProposedLaw): LawEffect[] =>
  effectsOf({ law: read, changed: readLaw(withText(read.law, text)) }, factPatterns(), text.system).map(
    ({ pattern: { id, title }, before, after }) => ({
      pattern: id,
      titleEs: title.es,
      titleEn: title.en,
      before: wire(before),
      after: wire(after),
    }),
  )
