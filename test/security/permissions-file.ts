import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { permissionFiles } from './of-rooms.ts'

/** Who may do what by a person's judgement: operation → subject → actor → outcome. Written by hand, and never from what `can` says. */
export type Expected = ReadonlyMap<string, Readonly<Record<string, Readonly<Record<string, string>>>>>

type Line = Readonly<Record<string, string>>

export const readPermissions = (): Expected => {
  const lines = permissionFiles.flatMap((file) => parse<Line>(readFileSync(file), { columns: true }))
  const found = new Map<string, Record<string, Record<string, string>>>()
  for (const { operation = '', subject = '', ...cells } of lines) {
    const subjects = found.get(operation) ?? {}
    if (subject in subjects) throw new Error(`${operation} of ${subject} is judged twice`)
    found.set(operation, { ...subjects, [subject]: cells })
  }
  return found
}
