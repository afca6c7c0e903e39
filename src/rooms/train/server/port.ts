export { keepExampleSyllabus, readExampleSyllabus } from './example-syllabus.ts'
export { keepExamplePilot, readExamplePilot } from './pilots/example-pilot.ts'
