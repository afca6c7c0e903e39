import type { Around, CommandLine } from '#kernel/cli/command-line.ts'

const impact = async () => (await import('./impact-commands.ts')).impactCommands
const items = async () => (await import('./items-commands.ts')).itemsCommands
const forms = async () => (await import('./form-commands.ts')).formCommands
/** One of them may be asked of the database: where that is, is found when it is. */
const syllabus = async ({ findPlace }: Around) => {
  const [{ syllabusCommands }, { syllabusVerifyCommand }] = await Promise.all([
    import('./syllabus-commands.ts'),
    import('./syllabus-verify.ts'),
  ])
  return [...syllabusCommands, syllabusVerifyCommand(findPlace)]
}

export const commandLine: CommandLine = {
  load: async (around) => (await Promise.all([impact(), syllabus(around), items(), forms()])).flat(),
  ofFiles: {
    impact: { load: impact },
    syllabus: { load: syllabus },
    items: { load: items },
    form: { load: forms },
    answers: { load: forms },
  },
}
