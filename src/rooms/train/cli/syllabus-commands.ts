import type { CliCommand } from '#kernel/cli/command.ts'
import { syllabusChainCommand } from './syllabus-chain.ts'
import { syllabusCheckCommand } from './syllabus-check.ts'
import { syllabusDiffCommand } from './syllabus-diff.ts'
import { syllabusRenderCommand } from './syllabus-render.ts'

/** What the command line does with a syllabus; none of it opens a database. */
export const syllabusCommands: readonly CliCommand[] = [
  syllabusRenderCommand,
  syllabusCheckCommand,
  syllabusChainCommand,
  syllabusDiffCommand,
]
