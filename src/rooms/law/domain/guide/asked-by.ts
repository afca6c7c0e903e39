import { GROUPS, type GroupName } from '../../contract/fact-ids.ts'
import type { Jurisdiction } from '../../contract/facts.ts'
import type { Law, TipElements } from '../../contract/law-data.ts'

const LISTS: Readonly<Record<GroupName, (tip: TipElements) => readonly { readonly members: readonly string[] }[]>> = {
  acts: ({ acts }) => acts,
  means: ({ means }) => means,
  purpose: ({ purposes }) => purposes,
}

/** The acts, means and purposes that some wording of the trafficking offence of these countries lists: questions which decide something there. */
export const askedBy = ({ systems }: Law, countries: readonly Jurisdiction[]): ReadonlySet<string> => {
  const elements = systems
    .filter(({ system }) => countries.some((one) => one === system))
    .flatMap(({ offences }) =>
      offences.flatMap((one) => (one.class === 'TIP' ? one.versions.flatMap((version) => version.elements ?? []) : [])),
    )
  const names = Object.keys(GROUPS) as GroupName[]
  return new Set(
    names.flatMap((group) =>
      elements.flatMap((tip) => LISTS[group](tip).flatMap(({ members }) => members.map((name) => `${group}.${name}`))),
    ),
  )
}
