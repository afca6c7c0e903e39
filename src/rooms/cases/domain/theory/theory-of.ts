import type { Cite } from '#law/outcome.ts'
import type { Translate } from '#kernel/i18n/translate.ts'
import { GATED_ACTS, type GatedAct, type Safeguard } from '../../contract/gate.ts'
import { actGate } from '../act-gate.ts'
import type { KnownCase } from '../age-of.ts'
import { type CaseFile, lastDecision, type Standing, type Things } from '../case-file.ts'
import { type ProvedCharge, provedCharges, type ProofRow } from '../proof/matrix.ts'
import { protectedPersons } from '../protected-persons.ts'

/** One element with all that is said on it, and the open tasks that are to close it. */
export type TheoryRow = ProofRow & { readonly cells: Things<'cell'>; readonly tasks: Things<'task'> }
export type TheoryCharge = {
  readonly proved: ProvedCharge
  readonly rows: readonly TheoryRow[]
  /** The decision that its elements come from. */
  readonly decision: Standing<CaseFile['decision'][number]['content']> | undefined
}

/** Safeguards that are open before an act that touches somebody; `isBegun` where anybody answered any of them. */
export type OpenAct = { readonly person: string; readonly act: GatedAct; readonly open: readonly Safeguard[]; readonly isBegun: boolean }

/** A case as it stands, put together to be argued before somebody else. It adds nothing and concludes nothing. */
export type Theory = {
  readonly charges: readonly TheoryCharge[]
  readonly openActs: readonly OpenAct[]
  /** Open tasks that serve no element of a charge here. */
  readonly otherTasks: Things<'task'>
  /** Every place of a law that the elements rest on, once. */
  readonly cites: readonly Cite[]
}

const isOpen = ({ content: { state } }: CaseFile['task'][number]): boolean => state === 'planned' || state === 'doing'

const rowsOf = (file: CaseFile, { charge, rows }: ProvedCharge): readonly TheoryRow[] =>
  rows.map((row) => ({
    ...row,
    cells: file.cell.filter(({ content }) => content.charge === charge.id && content.element === row.name),
    tasks: file.task.filter(
      (task) => isOpen(task) && task.content.element?.charge === charge.id && task.content.element.element === row.name,
    ),
  }))

const openActs = (known: KnownCase): readonly OpenAct[] =>
  protectedPersons(known.file).flatMap(({ id: person }) =>
    GATED_ACTS.map((act) => actGate(known, person, act))
      .filter(({ isSettled }) => !isSettled)
      .map(({ act, open, answered }) => ({ person, act, open, isBegun: answered.length > 0 })),
  )

export const theoryOf = (t: Translate, known: KnownCase): Theory => {
  const { file } = known
  const charges = provedCharges(t, file).map((proved) => ({
    proved,
    rows: rowsOf(file, proved),
    decision: lastDecision(file, proved.charge.content.victim),
  }))
  const planned = new Set(charges.flatMap(({ rows }) => rows.flatMap(({ tasks }) => tasks.map(({ version }) => version))))
  const cites = charges.flatMap(({ rows }) => rows.flatMap(({ cite }) => cite))
  return {
    charges,
    openActs: openActs(known),
    otherTasks: file.task.filter((task) => isOpen(task) && !planned.has(task.version)),
    cites: [...new Map(cites.map((cite) => [JSON.stringify(cite), cite])).values()],
  }
}
