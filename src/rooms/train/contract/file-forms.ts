import type { FileForm } from '#kernel/command/file-form.ts'
import { Chapter } from './chapter.ts'
import { FormSet } from './forms.ts'
import { ImpactAbout } from './impact-about.ts'
import { Impact, ImpactPlan } from './impact.ts'
import { ItemBank } from './item.ts'
import { PilotFile } from './pilot-file.ts'
import { Syllabus } from './syllabus.ts'

export const trainFileForms: Readonly<Record<string, FileForm>> = {
  'istmo-impact-plan-1': { form: ImpactPlan, io: 'input' },
  'istmo-impact-1': { form: Impact, io: 'output' },
  'istmo-impact-about-1': { form: ImpactAbout, io: 'input' },
  'istmo-syllabus-1': { form: Syllabus, io: 'input' },
  'istmo-chapter-1': { form: Chapter, io: 'input' },
  'istmo-pilot-1': { form: PilotFile, io: 'input' },
  'istmo-items-1': { form: ItemBank, io: 'input' },
  'istmo-forms-1': { form: FormSet, io: 'input' },
}
