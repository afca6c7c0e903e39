import { translator } from '#kernel/i18n/translate.ts'
import { renderFolder } from '#documents/pdf/render-folder.ts'
import { programmeCountries } from '#programme/port'
import { sessionFolder } from '../../contract/session-operations.ts'
import { composeFolder } from '../../domain/folder/compose-folder.ts'
import { halfDaysOf } from '../../domain/sessions/half-days.ts'
import { standingLabel } from '../../domain/print/standing-label.ts'
import { trainMessages } from '../../messages.ts'
import { defineCommand } from '../define.ts'
import { printStanding } from '../syllabus/print-standing.ts'
import { chaptersOf } from '../syllabus/sql/syllabus-chapters.ts'
import { folderTests } from './folder-tests.ts'
import { readRoll } from './session-abilities.ts'
import { ownSession } from './session-now.ts'
import { teachersOf, theVersion } from './session-standing.ts'
import { rollLines } from './show-roll.ts'

const SIZES = { letter: 'us-letter', a4: 'a4' } as const
const NAME = { es: 'carpeta', en: 'folder' } as const

/**
 * The papers of a session. A command, since what is printed with names is written down; forms and bank are read for this one file and not kept.
 */
export const printFolder = defineCommand({
  ...sessionFolder,
  on: ({ tx, actor, input }) => ownSession(tx, { actor, input }),
  can: readRoll,
  run: async ({ tx, actor, input, subject, now }) => {
    const { lang, paper, names } = input
    const taught = await theVersion(tx, subject)
    const roll = await rollLines({ db: tx, actor, session: subject, now })
    const shown = names ? roll : roll.map((person) => ({ ...person, name: null }))
    const teachers = await teachersOf(tx, subject, taught)
    const { sha256, state, syllabus } = taught
    const countries = new Map(
      (await programmeCountries(tx, subject.programmeId)).map((one) => [one.code, lang === 'es' ? one.nameEs : one.nameEn]),
    )
    const called = (code: string): string => countries.get(code) ?? code
    const chapters = await chaptersOf(tx, { programmeId: subject.programmeId, sha256 })
    const t = translator(lang, trainMessages)
    const standing = await printStanding(tx, { programmeId: subject.programmeId, sha256 })
    const notice = standing ? standingLabel(t, standing) : syllabus.notice[lang]
    const order = {
      ...subject,
      country: called(subject.country),
      syllabus: { title: syllabus.title[lang], semver: syllabus.semver, date: syllabus.date, sha256, state, notice },
      modules: syllabus.modules.filter(({ code }) => subject.modules.includes(code)),
      chapters: chapters.map(({ chapter }) => chapter).filter(({ module }) => subject.modules.includes(module)),
      halfDays: halfDaysOf(subject),
      people: shown.map((person) => ({ ...person, country: called(person.country) })),
      facilitators: teachers.flatMap(({ name }) => name ?? []),
      size: SIZES[paper],
      tests: await folderTests(tx, subject, { ...input, people: roll }),
    }
    const bytes = new Uint8Array(renderFolder(composeFolder(t, order)))
    return { name: `${NAME[lang]}-${subject.code}.pdf`, mediaType: 'application/pdf', bytes }
  },
  audit: (_, { input }) => ({ subject: input.session, fields: input.names ? ['name', 'attendance'] : ['attendance'] }),
})
