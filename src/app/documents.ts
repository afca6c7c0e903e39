import { permissionMatrix } from '#kernel/command/permissions.ts'
import { openApiOf } from '#kernel/http/openapi.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { z } from 'zod'
import { Decision } from '../rooms/law/contract/decision.ts'
import { Facts } from '../rooms/law/contract/facts.ts'
import { Law } from '../rooms/law/contract/law-data.ts'
import { Distinction } from '../rooms/law/contract/outcome.ts'
import { Chapter } from '../rooms/train/contract/chapter.ts'
import { FormSet } from '../rooms/train/contract/forms.ts'
import { Impact, ImpactPlan } from '../rooms/train/contract/impact.ts'
import { ImpactAbout } from '../rooms/train/contract/impact-about.ts'
import { Syllabus } from '../rooms/train/contract/syllabus.ts'
import { ItemBank } from '../rooms/train/contract/item.ts'
import { PilotFile } from '../rooms/train/contract/pilot-file.ts'
import { rooms } from './rooms.ts'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
/** The form of a file, for programs that write it or read it. */
const schema = (form: z.ZodType, io: 'input' | 'output'): string => json(z.toJSONSchema(form, { io, reused: 'ref' }))

/** The documents that the declarations of the operations make, by their path in the project. */
export const emittedDocuments = (): ReadonlyMap<string, string> =>
  new Map([
    ['docs/permissions.md', permissionMatrix(rooms)],
    ['docs/openapi.json', json(openApiOf(rooms, translator('en', rooms.messages)))],
    ['docs/schemas/istmo-facts-1.json', schema(Facts, 'input')],
    ['docs/schemas/istmo-outcome-1.json', schema(Distinction, 'output')],
    ['docs/schemas/istmo-law-1.json', schema(Law, 'input')],
    ['docs/schemas/istmo-decision-1.json', schema(Decision, 'output')],
    ['docs/schemas/istmo-impact-plan-1.json', schema(ImpactPlan, 'input')],
    ['docs/schemas/istmo-impact-1.json', schema(Impact, 'output')],
    ['docs/schemas/istmo-impact-about-1.json', schema(ImpactAbout, 'input')],
    ['docs/schemas/istmo-syllabus-1.json', schema(Syllabus, 'input')],
    ['docs/schemas/istmo-chapter-1.json', schema(Chapter, 'input')],
    ['docs/schemas/istmo-pilot-1.json', schema(PilotFile, 'input')],
    ['docs/schemas/istmo-items-1.json', schema(ItemBank, 'input')],
    ['docs/schemas/istmo-forms-1.json', schema(FormSet, 'input')],
  ])
