import { needPort } from './port.mjs'
import { check, endWithNpm, installed, run, setUp } from './setup.mjs'
import { buildWeb, standsBuilt } from './web.mjs'

if (!installed()) await needPort()
setUp()
if (!standsBuilt()) check('src/app/before-building.ts')
if (!buildWeb()) process.exit(1)
endWithNpm(run(['src/app/cli.ts', 'serve', ...process.argv.slice(2)]))
