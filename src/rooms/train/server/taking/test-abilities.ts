import { ability } from '#kernel/access/ability.ts'
import { type Actor, speaksFor } from '#kernel/access/actor.ts'
import { SEES_NAMES, seesNoName } from '../sees-no-name.ts'

type OfCountry = { readonly programmeId: string; readonly country: string }
type OfProgramme = { readonly programmeId: string }

const ofCountry = (actor: Actor, { country }: OfCountry): boolean => actor.memberships.some((seat) => seat.country === country)
const TYPISTS = ['train.team', 'train.facilitator']
const SEES_ARRIVALS = [...TYPISTS, 'train.analyst']

/** Forms have the keys: they are recorded by whoever may see items and keys. */
export const recordTestForms = ability<OfProgramme>('record the forms of tests', { roles: ['train.team'] })
export const giveTests = ability<OfCountry>('give tests to sessions of one’s country', { roles: TYPISTS, when: ofCountry })
export const listTests = ability<OfProgramme>('list tests', { roles: SEES_ARRIVALS })
export const seeArrivals = ability<OfCountry>('see that answers arrived', {
  roles: SEES_ARRIVALS,
  when: (actor, { country }) => speaksFor(actor, country),
})
export const typeSheets = ability<OfCountry>('type sheets of one’s country', { roles: TYPISTS, when: ofCountry })
/** The link is what lets in, and no account. */
export const answerByLink = ability<OfProgramme>('answer a test by its link', { everyone: true })

/** Seats that see names are among the roles, since `when` is asked of the seats of these alone. */
const ANALYST = ['train.analyst', ...SEES_NAMES]

export const linkAnswers = ability<OfCountry>('link answers by codes', {
  roles: ANALYST,
  when: (actor, { country }) => seesNoName(actor) && speaksFor(actor, country),
})
export const exportAnswers = ability<OfProgramme>('export answers under pseudonyms', { roles: ANALYST, when: seesNoName })
/** Codes that are past their time are deleted by whoever is there: nothing is read of them. */
export const deleteCodes = ability<OfProgramme>('delete codes that are past their time', { roles: ['train.analyst'], operator: true })
