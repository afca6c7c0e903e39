import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { type ApprovedLaw, type LawInForce, lawShow } from '#law/in-force.ts'
import { approvalsOf, lawInForce, noticeOf, type ReadLaw, readLaw, seedLaw, standingIn } from '#law/rules'
import type { Law } from '#law/law-data.ts'
import { useAnswerLater } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { keepLaw, keptLaw } from './kept-law.ts'

type Known = { readonly read: ReadLaw; readonly approved: readonly ApprovedLaw[]; readonly isPractice: boolean }

const SEED: Known = { read: seedLaw(), approved: [], isPractice: false }

const knownOf = (given: LawInForce | undefined): Known => {
  if (!given || given.laws.length === 0) return SEED
  return { read: readLaw(lawInForce(seedLaw().law, given.laws), approvalsOf(given)), approved: given.laws, isPractice: given.isPractice }
}

const Here = createContext<Known>(SEED)

/** The law that cases are asked by: the seed, with what countries approved in its place. */
export const useLaw = (): ReadLaw => useContext(Here).read
/** Which of it was approved, by whose signature and when. */
export const useApproved = (): readonly ApprovedLaw[] => useContext(Here).approved

/** What stands below an answer that was given under these laws, each as it was kept. */
export const useNotice = (laws: readonly Law[]): string => {
  const t = useT()
  const { approved: given, isPractice } = useContext(Here)
  const all = laws.map((law) => standingIn(law, { laws: given, isPractice }))
  const approved = [...new Map(all.flatMap((one) => one.approved).map((one) => [one.system, one])).values()]
  const systems = [...new Set(laws.flatMap((law) => law.systems.map(({ system }) => system)))]
  return noticeOf(t, { systems, approved, earlier: [...new Set(all.flatMap((one) => one.earlier ?? []))] })
}

/** Asks what is in force; without a network it is what this device was told last. What was decided keeps the law that it was decided by. */
export const LawHere = ({ children }: { children: ReactNode }) => {
  const { id: programmeId } = useProgramme()
  const { value } = useAnswerLater(lawShow, { programmeId })
  const known = useMemo(() => knownOf(value ?? keptLaw(programmeId)), [value, programmeId])
  useEffect(() => {
    if (value) keepLaw(programmeId, value)
  }, [value, programmeId])
  return <Here value={known}>{children}</Here>
}
