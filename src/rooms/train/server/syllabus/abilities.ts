import { ability } from '#kernel/access/ability.ts'

type OfProgramme = { readonly programmeId: string }

export const readSyllabus = ability<OfProgramme>('read what is taught', { members: true, operator: true })

/** Whoever writes what is taught, and whoever keeps the programme's records; neither of them votes by that. */
const WRITERS = ['train.team', 'programme.officer']
export const recordSyllabus = ability<OfProgramme>('record a version of a syllabus', { roles: WRITERS, operator: true })
export const withdrawSyllabus = ability<OfProgramme>('withdraw a version of a syllabus', { roles: WRITERS })
export const putSyllabus = ability<OfProgramme>('put a syllabus to the training directors', { roles: WRITERS })
