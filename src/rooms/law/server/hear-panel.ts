import canonicalize from 'canonicalize'
import { z } from 'zod'
import { type Followed, type Heard, hearing } from '#kernel/command/hearing.ts'
import { type ProposedLaw, PutLaw } from '../contract/proposal.ts'
import { panelStanding, subjectOf } from './panel.ts'
import { refuse } from './problems.ts'
import { authorsOf, moveOn, proposalSeen, type ProposalSeen } from './sql/proposals.ts'
import { addVersion, stepsOf } from './sql/versions.ts'

/** What law reads of an answer that a panel's member gave, by its own hand or by letter. */
const Answered = z.object({ subject: z.string() })
type HeardAnswer = Heard<z.output<typeof Answered>>

const CONSENTS: readonly string[] = ['signed', 'with-reservation']
const SUBJECT = /^law:(.+)$/

/** Three people at least: who wrote, who read, and who decides. */
const refuseSame = async ({ tx, actor }: HeardAnswer, proposal: ProposalSeen): Promise<void> => {
  if (actor.id === proposal.reviewedBy || (await authorsOf(tx, proposal)).has(actor.id)) refuse('law.same-person')
}

type Panel = NonNullable<Awaited<ReturnType<typeof panelStanding>>>

/** From then on it is the law in force in Istmo, and nobody changes it: what is wrong in it is a proposal of its own. */
const enact = async ({ tx, now }: HeardAnswer, proposal: ProposalSeen, panel: Panel): Promise<number> => {
  const { programmeId: programme_id, id, system } = proposal
  const { restores, reason, law } = PutLaw.parse(JSON.parse(panel.text))
  const steps = (await stepsOf(tx, programme_id)).filter((step) => step.system === system)
  const number = (steps.at(-1)?.number ?? 0) + 1
  const own = panel.members.find(({ country }) => country === system)?.position
  const office = { office_es: own?.officeEs ?? '', office_en: own?.officeEn ?? '' }
  const held: ProposedLaw = law
  const text = { text: canonicalize(held) ?? '', hash: panel.hash }
  await addVersion(tx, { programme_id, system, number, proposal: id, restores, reason, ...text, approved_at: now, ...office })
  await moveOn(tx, proposal, { state: 'in-force', now })
  return number
}

/** The panel lets it pass, and the country itself is among those who agree: no rule of a panel makes law of a country against it. */
const isApproved = ({ gate, members }: Panel, system: string): boolean =>
  gate.open && members.some(({ country, state }) => country === system && CONSENTS.includes(state))

const hear = async (heard: HeardAnswer): Promise<Followed | undefined> => {
  const [, id] = SUBJECT.exec(heard.read.subject) ?? []
  if (id === undefined || heard.programmeId === null) return undefined
  const proposal = (await proposalSeen(heard.tx, { programmeId: heard.programmeId, id })) ?? refuse('proposal.not-open', { state: 'none' })
  if (proposal.state !== 'put') refuse('proposal.not-open', { state: proposal.state })
  await refuseSame(heard, proposal)
  const panel = await panelStanding(heard.tx, { ...proposal, now: heard.now })
  if (!panel) return undefined
  if (isApproved(panel, proposal.system)) {
    const number = await enact(heard, proposal, panel)
    return { event: 'law.version.approved', subject: `${proposal.system}/${number}`, fields: ['text'] }
  }
  if (panel.members.every(({ state }) => state !== 'objected')) return undefined
  await moveOn(heard.tx, proposal, { state: 'objected', now: heard.now })
  return { event: 'law.proposal.objected', subject: subjectOf(proposal), fields: ['state'] }
}

/** In force in Istmo as soon as the panel agreed, in the same transaction; and open again where it objected. */
export const hearPanel = ['decide.position.take', 'decide.letter.record'].map((event) => hearing({ event, reads: Answered, hear }))
