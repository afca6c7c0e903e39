import type { Facts } from '../contract/facts.ts'
import type { LawEffect, ProposedLaw } from '../contract/proposal.ts'
import { type ReadLaw, readLaw, systemsOf } from '../domain/distinguish/distinguish.ts'
import type { Judged } from '../domain/distinguish/judged.ts'
import { effectsOf } from '../domain/law-effects.ts'
import { factPatterns } from '../domain/patterns.ts'
import { withText } from '../domain/proposal/in-force.ts'

const wire = ({ outcome, tip, som, attempt }: Judged): LawEffect['before'] => ({ outcome, tip, som, attempt })

/** Patterns of other countries have no answer in this system. */
const isAsked = (facts: Facts, { system }: ProposedLaw): boolean => systemsOf(facts).includes(system)

/** Which fact patterns a text would answer otherwise than the law in force. No case is read. */
export const effectsOn = (read: ReadLaw, text: ProposedLaw): LawEffect[] =>
  effectsOf(
    read,
    readLaw(withText(read.law, text)),
    factPatterns().filter(({ facts }) => isAsked(facts, text)),
  )
    .filter((effect) => effect.system === text.system)
    .map(({ pattern: { id, title }, before, after }) => {
      return { pattern: id, titleEs: title.es, titleEn: title.en, before: wire(before), after: wire(after) }
    })
