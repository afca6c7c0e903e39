import { FRESH, VERSION } from './syllabus.ts'
import { of, type OperationCases } from '#test/security/case.ts'

const recorded = { sha256: VERSION.recorded }

export const syllabusCases: OperationCases = {
  'train.syllabus.list': { 'the programme': of({}) },
  'train.syllabus.show': { 'a version': of(recorded), none: of({ sha256: VERSION.none }) },
  'train.syllabus.compare': {
    'a version with itself': of({ from: VERSION.recorded, to: VERSION.recorded }),
    'a version with none': of({ from: VERSION.recorded, to: VERSION.none }),
  },
  'train.syllabus.successors': { 'a version without conditions': of({ ...recorded, condition: 1 }) },
  'train.syllabus.answer': { 'a version without conditions': of({ ...recorded, condition: 1 }) },
  'train.syllabus.verify': { 'the programme': of({}) },
  'train.syllabus.export': { 'a draft': of(recorded) },
  'train.syllabus.file': { 'a version': of(recorded), 'a chapter that it has not': of({ ...recorded, chapter: 'chapter-9' }) },
  'train.syllabus.print': { 'a version': of({ ...recorded, lang: 'en', format: 'html' }) },
  'train.change.print': { 'a version with itself': of({ from: VERSION.recorded, to: VERSION.recorded, lang: 'en', format: 'html' }) },
  'train.syllabus.record': {
    'a first version': of({ syllabus: FRESH, chapters: [] }),
    'one that follows nothing here': of({
      syllabus: { ...FRESH, parent: { semver: '0.0.1', sha256: VERSION.none } },
      chapters: [],
    }),
  },
  'train.syllabus.withdraw': { 'a version': of({ ...recorded, reason: 'Por error.' }) },
  'train.syllabus.put': {
    'a version': of({ ...recorded, deadline: '2026-04-01' }),
    'a version, late': of({ ...recorded, deadline: '2026-01-01' }),
  },
}
