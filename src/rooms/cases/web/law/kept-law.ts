import { LawInForce } from '#law/in-force.ts'

/** Law in force is for everybody and says nothing of a case: it lies on the device as it came. */
const nameOf = (programmeId: string): string => `istmo.law.${programmeId}`

/** A place that takes nothing more, or is forbidden, leaves what is open in this page. */
export const keepLaw = (programmeId: string, law: LawInForce): void => {
  try {
    localStorage.setItem(nameOf(programmeId), JSON.stringify(law))
  } catch {
    // Without a network the seed answers then, and says that nobody approved it.
  }
}

/** What this device was told last; undefined where it was told nothing, or what lies there is of another form. */
export const keptLaw = (programmeId: string): LawInForce | undefined => {
  try {
    return LawInForce.parse(JSON.parse(localStorage.getItem(nameOf(programmeId)) ?? ''))
  } catch {
    return undefined
  }
}
