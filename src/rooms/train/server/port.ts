export { keepExampleSyllabus, readExampleSyllabus } from './example-syllabus.ts'
