#!/usr/bin/env node
import { run, setUp } from './setup.mjs'

setUp()
run(['src/app/cli.ts', ...process.argv.slice(2)])
