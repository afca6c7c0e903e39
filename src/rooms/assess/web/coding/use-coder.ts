import { useContext, useEffect, useState } from 'react'
import { ask } from '#ui/client/ask.ts'
import { useCommand } from '#ui/client/command.ts'
import type { Outcome, Refusal } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { UnsavedContext } from '#ui/components/form/unsaved.ts'
import { codingList, codingRecord, codingWithdraw, type CodingLine } from '../../contract/coding.ts'
import { CODE } from './code.ts'
import type { Waiting } from './keys.ts'
import { hasCondition, isSame, type Reading, readingOf, type WithCondition } from './reading.ts'

/** Nothing is asked again while one codes: no statement slips away under the coder's hands, and no save waits for a count. */
const NOTHING: readonly never[] = []

/** A statement as it stands saved: 0 while it is not coded. */
type Stand = { readonly version: number; readonly reading: Reading }
type Step = { readonly id: string; readonly before: Stand }
/** What came of a save: why not, or what somebody else saved meanwhile. */
export type Trouble = { readonly kind: 'refused'; readonly refusal: Refusal } | { readonly kind: 'changed'; readonly theirs: CodingLine }

const standOf = (item: CodingLine): Stand => ({ version: item.coding?.version ?? 0, reading: readingOf(item) })

/** What is decided and not saved, over which save, by statement. What an undo leaves there to be mended is the way back, and no loss to leave. */
export type Decided = ReadonlyMap<string, { readonly over: number; readonly reading: Reading; readonly isUndone?: true }>

type Given = {
  readonly programmeId: string
  readonly items: readonly CodingLine[]
  /** They outlive a choice of other statements, and are gone with the page. */
  readonly decided: Decided
  readonly setDecided: (change: (all: Decided) => Decided) => void
  readonly onUsed: (themes: readonly string[]) => void
}

const without = (map: Decided, id: string): Decided => new Map([...map].filter(([key]) => key !== id))

/** Whoever leaves the page with something decided and not saved is asked first. */
const useUnsavedCoding = (decided: Decided): void => {
  const unsaved = useContext(UnsavedContext)
  const isLost = [...decided.values()].some(({ isUndone }) => !isUndone)
  useEffect(() => (isLost ? unsaved.watch({ isTyped: () => true }) : undefined), [isLost, unsaved])
}

/** The work of one coder on one page of the queue: what is being decided, what was saved, and the way back. */
export const useCoder = ({ programmeId, items, decided, setDecided, onUsed }: Given) => {
  const { lang } = useT()
  const [at, setAt] = useState(0)
  const [saved, setSaved] = useState<ReadonlyMap<string, Stand>>(new Map())
  const [steps, setSteps] = useState<readonly Step[]>([])
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [undone, setUndone] = useState<string | null>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [waiting, setWaiting] = useState<readonly Waiting[]>([])
  const [dropped, setDropped] = useState(false)
  const record = useCommand(codingRecord, NOTHING)
  const withdraw = useCommand(codingWithdraw, NOTHING)
  const standing = (item: CodingLine): Stand => saved.get(item.id) ?? standOf(item)
  const draftOf = (item: CodingLine): Reading => decided.get(item.id)?.reading ?? standing(item).reading
  /** The save that a statement is decided upon: whoever saved over it meanwhile is shown when this is to be saved, and never lost. */
  const overOf = (item: CodingLine): number => decided.get(item.id)?.over ?? standing(item).version

  useUnsavedCoding(decided)

  const go = (to: number) => {
    setTrouble(null)
    setUndone(null)
    setAsked(null)
    setDropped(false)
    setAt(Math.max(0, Math.min(items.length, to)))
  }
  const decide = (item: CodingLine, reading: Reading) => {
    setDropped(false)
    const over = overOf(item)
    const isAsSaved = over === standing(item).version && isSame(standing(item).reading, reading)
    setDecided((all) => (isAsSaved ? without(all, item.id) : new Map([...all, [item.id, { over, reading }]])))
  }
  /** Busy from the first to the last of it: in between, the page would stand still at what was saved and take keys for it. */
  const during = async (work: () => Promise<void>) => {
    setBusy(true)
    setDropped(false)
    try {
      await work()
    } finally {
      setBusy(false)
    }
  }
  const drop = () => {
    setWaiting([])
    setDropped(true)
  }
  useEffect(() => {
    // What was pressed for the next statement is given to no other.
    if (!busy && waiting.length > 0 && (trouble || !items[at])) drop()
  })

  const keep = (id: string, stand: Stand, undone?: Reading) => {
    setSaved((all) => new Map([...all, [id, stand]]))
    setDecided((all) => (undone ? new Map([...all, [id, { over: stand.version, reading: undone, isUndone: true }]]) : without(all, id)))
    setUndone(null)
  }
  const refused = async ({ id }: Pick<CodingLine, 'id'>, { refusal }: Extract<Outcome<unknown>, { kind: 'refused' }>) => {
    if (refusal.code !== 'assessment.changed') return setTrouble({ kind: 'refused', refusal })
    const now = await ask(codingList, { programmeId, at: id, limit: 1 }, { lang })
    const theirs = now.kind === 'done' ? now.value.items[0] : undefined
    setTrouble(theirs ? { kind: 'changed', theirs } : { kind: 'refused', refusal })
  }
  const send = ({ id }: CodingLine, { themes, memo, evidence, ...reading }: WithCondition, version: number) =>
    record.send({
      ...reading,
      programmeId,
      subject: id,
      version,
      themes: [...themes],
      memo: memo.trim() === '' ? null : memo,
      evidence: [...evidence],
    })

  /**
   * Saves what was decided over the save it was decided upon, and goes on; where nothing was changed, it only goes on. Without a condition it
   * stays: only undoing makes a statement uncoded.
   */
  const save = (item: CodingLine, over = overOf(item)) => {
    const [before, reading] = [standing(item), draftOf(item)]
    if (!hasCondition(reading)) return setAsked(item.id)
    if (isSame(before.reading, reading) && over === before.version) return go(at + 1)
    return during(async () => {
      const outcome = await send(item, reading, over)
      if (outcome.kind === 'refused') return refused(item, outcome)
      keep(item.id, { version: outcome.value.version, reading })
      setSteps([...steps, { id: item.id, before }])
      onUsed(reading.themes)
      go(at + 1)
    })
  }
  /** Takes the last save back, and shows the statement as it was before; where it was not coded, what was just undone stands there to be mended. */
  const undo = () => {
    const step = steps.at(-1)
    const place = items.findIndex(({ id }) => id === step?.id)
    const item = items[place]
    if (!step || !item) return
    const { reading } = step.before
    const now = standing(item)
    return during(async () => {
      const outcome = hasCondition(reading)
        ? await send(item, reading, now.version)
        : await withdraw.send({ programmeId, subject: item.id, version: now.version })
      if (outcome.kind === 'refused') return refused(item, outcome)
      const isWithdrawn = !hasCondition(reading)
      keep(item.id, { version: outcome.value.version, reading }, isWithdrawn ? now.reading : undefined)
      setSteps(steps.slice(0, -1))
      go(place)
      if (isWithdrawn) setUndone(item.id)
    })
  }
  /** Lets go of what was decided, for what somebody else saved. */
  const takeTheirs = (theirs: CodingLine) => {
    keep(theirs.id, standOf(theirs))
    setTrouble(null)
  }
  const gainedOf = (some: readonly CodingLine[]) =>
    some.filter((item) => hasCondition(standing(item).reading)).length - some.filter(({ condition }) => condition !== null).length
  return {
    at,
    item: items[at],
    draftOf,
    standing,
    decide,
    go,
    save,
    undo,
    takeTheirs,
    trouble,
    /** The statement that is uncoded again, with what was undone still before its coder. */
    undone,
    /** Its save was asked for while the condition is still to be chosen. */
    lacksCondition: (item: CodingLine) => asked === item.id && !hasCondition(draftOf(item)),
    canUndo: steps.length > 0,
    busy,
    /** Keys that were pressed while it was busy, in their order: for the statement that comes to stand. */
    waiting,
    wait: (one: Waiting) => setWaiting((all) => [...all, one]),
    /** The first of them is acted upon. */
    taken: () => setWaiting((all) => all.slice(1)),
    drop,
    /** Keys were let go that had been meant for a statement which did not come. */
    dropped,
    /** How many more are coded than when the page was asked for. */
    gained: gainedOf(items),
    /** Those of the page that their coder goes on from without a coding. */
    left: items.filter((item) => item.may.includes(CODE) && !hasCondition(standing(item).reading)).length,
    gainedIn: (workshop: string) => gainedOf(items.filter(({ code }) => code.split('/')[0] === workshop)),
  }
}
export type Coder = ReturnType<typeof useCoder>
