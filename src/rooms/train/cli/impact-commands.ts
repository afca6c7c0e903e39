import type { CliCommand } from '#kernel/cli/command.ts'
import { impactCommand } from './impact.ts'
import { impactTemplateCommand } from './impact-template.ts'

/** What the command line does for whoever measures a training; none of it opens a database. */
export const impactCommands: readonly CliCommand[] = [impactCommand, impactTemplateCommand]
