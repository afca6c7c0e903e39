/** What other rooms may call: pure functions over the programme's own rows. */
export { chapterOf, chaptersOf, foldedInto } from './conditions.ts'
export { begunDayIn, dayAmong, dayIn, hasEndedInOne, lastDayAmong, localDay, unendedDayIn, usualZone } from './days.ts'
export { type Names, namesOf } from './names.ts'
export { type AddressRemark, addressRemarks, isRehost, registeredAt } from './source-address.ts'
export { sourceIn, sourceLine } from './source-line.ts'
export { sourceOptions } from './source-options.ts'
export { inLanguage, nameOf, organisationOf, titleOf } from './words.ts'
