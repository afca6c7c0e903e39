import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'

const both = (es: string, en: string) => ({ es, en })
const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`

/** Files that `istmo impact` takes as they are: three persons, two waves, four items in two forms, one reaction form, one observation. */
const FILES = {
  'persons.csv':
    'person,country,session,arm,office,sector,language,cluster\nP-0001,HN,HN-1,trained,,,es,\nP-0002,HN,HN-1,trained,,,es,\nP-0003,HN,,control,Choluteca,,es,\n',
  'responses.csv':
    'person,wave,form,i01,i02,i03,i04\nP-0001,pre,A,1,0,0,\nP-0001,post,B,1,,1,1\nP-0002,pre,B,0,,0,1\nP-0002,post,A,1,1,0,\nP-0003,pre,A,0,1,,\nP-0003,post,B,1,,0,0\n',
  'items.csv':
    'item,key,forms,outcome,anchor,vignette,text_es,text_en\ni01,b,A B,M1.O1,1,,¿Qué tres elementos tiene la trata?,Which three elements has trafficking?\ni02,c,A,M1.O1,0,trafficking,,\ni03,a,A B,M1.O2,1,smuggling,,\ni04,d,B,M1.O2,0,trafficking,,\n',
  'reactions.csv': 'person,q01,q02,q03\n,5,4,na\n,3,,4\n',
  'observations.csv': 'person,wave,observer,b01,b02,b03\nP-0001,m3,O-1,3,4,\nP-0001,m3,O-2,3,3,2\nP-0003,m3,O-1,2,,2\n',
  'plan.json': json({
    schema: 'istmo/impact-plan/1',
    waves: ['pre', 'post', 'm3', 'm6'],
    reference: 'control',
    missing: 'wrong',
    passMark: 3,
    smallestEffect: 0.5,
    icc: 0.1,
    assignment: { by: 'choice' },
  }),
  'about.json': json({
    schema: 'istmo/impact-about/1',
    dataKind: 'example',
    title: both('Evaluación de la capacitación', 'Evaluation of the training'),
    questions: [
      { column: 'q01', text: both('Lo que aprendí me sirve en mi trabajo', 'What I learned is of use in my work') },
      { column: 'q02', text: both('Los casos se parecían a los míos', 'The cases were like mine') },
      { column: 'q03', text: both('Hubo tiempo para las preguntas', 'There was time for questions') },
    ],
    indicators: [],
  }),
} as const

/** Whether nothing stands there that would be lost. */
const isFree = async (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => names.length === 0,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  )

const run = async ({ positionals, t, terminal }: Invocation): Promise<number> => {
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0) {
    terminal.err(`istmo ${t('train.cli.template-usage')}`)
    return EXIT.refused
  }
  if (!(await isFree(folder))) {
    terminal.err(t('train.cli.not-empty', { path: folder }))
    return EXIT.refused
  }
  await mkdir(folder, { recursive: true })
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text)
  terminal.out(t('train.cli.written', { path: folder, files: Object.keys(FILES).join(', ') }))
  return EXIT.done
}

/** `istmo impact template FOLDER`: files of the form that `istmo impact` reads, to be filled in. */
export const impactTemplateCommand: CliCommand = {
  name: 'impact template',
  about: 'train.cli.template-about',
  usage: 'train.cli.template-usage',
  options: {},
  run,
}
