/**
 * Writes the documents that are made from the declarations of the operations: docs/permissions.md and docs/openapi.json.
 *
 *   node tools/emit-documents.ts
 */
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { emittedDocuments } from '../src/app/documents.ts'

for (const [path, text] of emittedDocuments()) await writeFile(fileURLToPath(new URL(`../${path}`, import.meta.url)), text)
