import type { Stands } from '#decide/body.ts'
import type { ChainRecord } from '#kernel/chain/walk.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useLiveAnswer } from '#ui/client/live-answer.ts'
import { SIGNING_BODY, signOffShow } from '../../contract/sign-off.ts'

/** Countries may answer while a form is open. */
const LOOKS_MS = 10_000

const Standing = () => {
  const { id: programmeId } = useProgramme()
  const { gate, countries, put } = useLiveAnswer(signOffShow, { programmeId }, LOOKS_MS).value
  if (gate.example) return null
  const stands: Stands = { members: countries.map(({ country, state }) => ({ country, state })), deadline: put?.deadline ?? null }
  return <input type="hidden" name="stands" value={JSON.stringify(stands)} />
}

/** In the form of the rule by which countries sign the report: where they stand. An example waits for nobody, so nothing of it can be let through. */
export const Part = ({ record: { id } }: { record: ChainRecord }) => (id === SIGNING_BODY ? <Standing /> : null)
