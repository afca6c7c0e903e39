import { checkAssessPackage } from '#assess/rules'
import type { Files } from '#kernel/files/folder.ts'
import { type PackageRead, readPackage } from '#sheets/read-package.ts'
import { packageTables } from '../contract/package.ts'

/** Reads a package that somebody gives, which no room has looked at yet; one that is written here out of the database went through its doors. */
export const readGiven = (files: Files): PackageRead<typeof packageTables> => readPackage(files, packageTables, [checkAssessPackage])
