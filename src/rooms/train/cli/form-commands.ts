import type { CliCommand } from '#kernel/cli/command.ts'
import { answersEnterCommand } from './answers-enter.ts'
import { answersLinkCommand } from './answers-link.ts'
import { formAssembleCommand } from './form-assemble.ts'
import { formCrossCommand } from './form-cross.ts'
import { formPrintCommand } from './form-print.ts'

/** From a bank to answers that can be measured: forms, paper, what was typed from it, whose it is. None of it opens a database. */
export const formCommands: readonly CliCommand[] = [
  formAssembleCommand,
  formCrossCommand,
  formPrintCommand,
  answersEnterCommand,
  answersLinkCommand,
]
