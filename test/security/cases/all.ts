import { statementOf } from '../two-countries.ts'
import type { World } from '../world.ts'
import { assessCases } from './assess.ts'
import { bare, type Cases, of } from './case.ts'
import { sealedCases } from './cases.ts'
import { lawCases } from './law.ts'
import { meetingCases } from './meetings.ts'
import { pilotCases } from './pilots.ts'
import { decideCases, programmeCases } from './programme.ts'
import { trainCases } from './train.ts'
import { draftCases, recommendCases, releaseCases } from './report.ts'
import { syllabusCases } from './syllabus.ts'
import { sessionCases } from './sessions.ts'

const whole = { 'the programme': of({}) }
const others: Readonly<Record<string, Cases>> = {
  'indicators.indicator.list': whole,
  'indicators.indicator.show': { 'an indicator': of({ code: 'victims_detected' }), 'none of that code': of({ code: 'no_such_thing' }) },
  'indicators.conflict.list': whole,
  'indicators.count.list': whole,
  'audit.chain.verify': { 'the house': bare() },
  'backup.file.make': { 'the house': bare() },
  'report.draft.find': {
    'a statement of a sealed workshop of GT': of({ kind: 'statement', id: statementOf({ country: 'GT', state: 'sealed' }) }),
  },
  'find.record.find': {
    'a word that many texts have': of({ words: 'algo fal' }),
    'words of a sealed workshop of GT': of({ words: 'falta zopilote' }),
  },
  'home.work.show': { 'the programme': of({ programme: 'CA' }) },
  'chain.record.walk': {
    'back from a gap': of({ kind: 'gap', id: 'G-01', direction: 'back' }),
    'forward from a statement of a sealed workshop of GT': of({
      kind: 'statement',
      id: statementOf({ country: 'GT', state: 'sealed' }),
      direction: 'forward',
    }),
  },
}

/** For every operation of the house, a valid input for each subject that the matrix asks it of. */
export const allCases = async (world: World): Promise<Readonly<Record<string, Cases>>> => ({
  ...programmeCases,
  ...decideCases,
  ...meetingCases,
  ...assessCases,
  ...recommendCases,
  ...(await draftCases(world)),
  ...releaseCases,
  ...sealedCases,
  ...lawCases,
  ...syllabusCases,
  ...sessionCases,
  ...pilotCases,
  ...trainCases,
  ...others,
})
