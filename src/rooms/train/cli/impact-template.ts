import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CliCommand, EXIT, type Invocation } from '#kernel/cli/command.ts'

/** Files that `istmo impact` takes as they are: three persons, two waves, four items in two forms. */
const FILES = {
  'persons.csv':
    'person,country,session,arm,office,sector,language,cluster\nP-0001,HN,HN-1,trained,,,es,\nP-0002,HN,HN-1,trained,,,es,\nP-0003,HN,,control,Choluteca,,es,\n',
  'responses.csv':
    'person,wave,form,i01,i02,i03,i04\nP-0001,pre,A,1,0,0,\nP-0001,post,B,1,,1,1\nP-0002,pre,B,0,,0,1\nP-0002,post,A,1,1,0,\nP-0003,pre,A,0,1,,\nP-0003,post,B,1,,0,0\n',
  'items.csv': 'item,key,forms,outcome,anchor\ni01,b,A B,M1.O1,1\ni02,c,A,M1.O1,0\ni03,a,A B,M1.O2,1\ni04,d,B,M1.O2,0\n',
  'plan.json': `${JSON.stringify({ schema: 'istmo/impact-plan/1', waves: ['pre', 'post', 'm3', 'm6'], reference: 'control', missing: 'wrong', passMark: 3, smallestEffect: 0.5, icc: 0.1 }, null, 2)}\n`,
  'about.json': `${JSON.stringify({ schema: 'istmo/impact-about/1', title: { es: 'Evaluación de la capacitación', en: 'Evaluation of the training' }, indicators: [] }, null, 2)}\n`,
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
