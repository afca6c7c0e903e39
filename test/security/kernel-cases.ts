import { bare, of, type OperationCases } from './case.ts'
import { statementOf } from './two-countries.ts'

/** Operations of the kernel itself. */
export const kernelCases: OperationCases = {
  'audit.chain.verify': { 'the house': bare() },
  'backup.file.make': { 'the house': bare() },
  'find.record.find': {
    'a word that many texts have': of({ words: 'algo fal' }),
    'words of a sealed workshop of GT': of({ words: 'falta zopilote' }),
  },
  'home.work.show': { 'the programme': of({ programme: 'CA' }) },
  'chain.record.walk': {
    'back from a gap': of({ kind: 'gap', id: 'G-01', direction: 'back' }),
    'forward from a statement of a sealed workshop of GT': of({
      kind: 'statement',
      id: statementOf({ country: 'GT', state: 'sealed' }),
      direction: 'forward',
    }),
  },
}
