import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { type ApprovedStep, type LawInForce, lawShow } from '#law/in-force.ts'
import { lawInForce, type ReadLaw, readLaw, seedLaw } from '#law/rules'
import { useAnswerLater } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { keepLaw, keptLaw } from './kept-law.ts'

type Known = { readonly read: ReadLaw; readonly approved: readonly ApprovedStep[] }

const knownOf = (given: LawInForce | undefined): Known => {
  if (!given || given.laws.length === 0) return { read: seedLaw(), approved: [] }
  return { read: readLaw(lawInForce(seedLaw().law, given.laws)), approved: given.laws }
}

const Here = createContext<Known>({ read: seedLaw(), approved: [] })

/** The law that cases are asked by: the seed, with what countries approved in its place. */
export const useLaw = (): ReadLaw => useContext(Here).read
/** Which of it was approved, by whose signature and when. */
export const useApproved = (): readonly ApprovedStep[] => useContext(Here).approved

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
