import { useMemo } from 'react'
import { useT } from '#ui/client/words.tsx'
import type { CaseFile } from '../../domain/case-file.ts'
import { counting, NOTHING_OUT, type Without, weighed } from '../../domain/proof/counting.ts'
import { type AskedOfAll, askedOfAll, type ProvedCharge, provedWith } from '../../domain/proof/matrix.ts'

type Proof = {
  readonly asked: AskedOfAll
  /** As the case stands. */
  readonly standing: readonly ProvedCharge[]
  /** As it would, with some of it thought away. */
  readonly proved: readonly ProvedCharge[]
  /** Exhibits that are thought away, by themselves or with a person on whom they rest. */
  readonly out: ReadonlySet<string>
}

/** What each charge of a case asks for. That takes longer than all the rest, so it is asked again only where a charge or a decision came or went. */
export const useAsked = (file: CaseFile): AskedOfAll => {
  const t = useT()
  const hangsOn = [...file.charge, ...file.decision].map(({ id }) => id).join(' ')
  // oxlint-disable-next-line react/exhaustive-deps -- neither a charge nor a decision ever changes under its id
  return useMemo(() => askedOfAll(t, file), [t, hangsOn])
}

/** What is proved in a case. */
export const useProof = (file: CaseFile, without: Without): Proof => {
  const asked = useAsked(file)
  const ground = useMemo(() => ({ asked, weights: weighed(file.exhibit) }), [file, asked])
  const standing = useMemo(() => provedWith(file, ground, NOTHING_OUT), [file, ground])
  const proved = useMemo(() => (without === NOTHING_OUT ? standing : provedWith(file, ground, without)), [file, ground, standing, without])
  const out = useMemo(() => {
    const counted = counting(ground.weights, without)
    return new Set(ground.weights.map(({ id }) => id).filter((id) => !counted.has(id)))
  }, [ground, without])
  return { asked, standing, proved, out }
}
