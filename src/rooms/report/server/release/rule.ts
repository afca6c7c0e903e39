import { ruleSetOf, type Standings } from '#decide/port'
import type { Handle } from '#kernel/db/handles.ts'
import { lastDayAmong } from '#programme/rules'
import type { ReleaseRule } from '../../contract/release-facts.ts'
import { SIGNING_BODY } from '../../contract/sign-off.ts'
import type { Current } from './current.ts'

/** The rule by which countries decide on a release, and since when it is that one. */
export const ruleOf = async (handle: Handle, { programmeId, subject, source }: Current, { body }: Standings): Promise<ReleaseRule> => {
  const { rule, least, onObjection, onSilence, members } = body
  const countries = source.tables.countries.map(({ code }) => code)
  const { setAt, by } = await ruleSetOf(handle, { programmeId, subject, body: SIGNING_BODY })
  return {
    rule,
    least,
    onObjection,
    onSilence,
    outside: countries.filter((country) => !members.includes(country)),
    setOn: setAt === null ? null : lastDayAmong(countries, setAt),
    by: by && { ...by, objected: [...by.objected] },
  }
}
