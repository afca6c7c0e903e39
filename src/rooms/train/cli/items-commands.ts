import type { CliCommand } from '#kernel/cli/command.ts'
import { itemsCheckCommand } from './items-check.ts'
import { itemsConvertCommand } from './items-convert.ts'

/** What the command line does with a bank of items; none of it opens a database. */
export const itemsCommands: readonly CliCommand[] = [itemsCheckCommand, itemsConvertCommand]
