export { keepExampleSyllabus, readExampleSyllabus } from './syllabus/example-syllabus.ts'
export { keepExamplePilot, readExamplePilot } from './pilots/example-pilot.ts'
