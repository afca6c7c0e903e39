import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { Jurisdiction } from './facts.ts'
import { ProposedLaw } from './proposal.ts'

/** One step in the law of a country as its panel decided it: a text, or that an earlier one is in force again. Never changed. */
export const ApprovedStep = z.strictObject({
  system: Jurisdiction,
  /** 1 for the first of its country. */
  number: z.int().min(1),
  proposal: z.uuid(),
  /** Number of the law that is in force again, 0 for the seed; none where a text was approved. */
  restores: z.int().min(0).nullable(),
  reason: z.string().nullable(),
  /** SHA-256 of what the panel read. */
  hash: z.string(),
  /** Since when Istmo knows it; from when it is law, its own fields say. */
  approvedAt: z.iso.datetime(),
  /** Whose signature made it: the office as it calls itself. */
  officeEs: z.string(),
  officeEn: z.string(),
})
export type ApprovedStep = z.infer<typeof ApprovedStep>

/** What is in force of one country, with what of it was approved. */
export const ApprovedLaw = ApprovedStep.extend({ law: ProposedLaw })
export type ApprovedLaw = z.infer<typeof ApprovedLaw>

/** By whose signature the law of a country is in force in Istmo, and since when. */
export const Approval = ApprovedStep.pick({ system: true, number: true, approvedAt: true, officeEs: true, officeEn: true }).extend({
  /** In a reconstructed programme, whose countries nobody asked. */
  isPractice: z.boolean(),
})
export type Approval = z.infer<typeof Approval>

/** What countries approved, on top of the seed; `isPractice` in a reconstructed programme, whose countries nobody asked. */
export const LawInForce = z.strictObject({ isPractice: z.boolean(), laws: z.array(ApprovedLaw), steps: z.array(ApprovedStep) })
export type LawInForce = z.infer<typeof LawInForce>

/** `knownOn`: the law with what each country had approved at the end of that day, by its own calendar; today's where it is left out. */
export const lawShow = remote({
  room: 'law',
  name: 'law.show',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid(), knownOn: z.iso.date().optional() }),
  output: LawInForce,
})
