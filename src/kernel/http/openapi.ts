import { repliesWithFile } from '../command/file.ts'
import { fileFields, formOf, jsonSchemaOf } from '../command/flat-input.ts'
import { eventOf, type Operation } from '../command/operation.ts'
import { PERSON_HEADER } from '../command/remote.ts'
import type { Rooms } from '../command/rooms.ts'
import { LANGS, type Translate } from '../i18n/translate.ts'
import { SOFTWARE } from '../software.ts'
import { methodOf, pathOf } from './routes.ts'
import { NDJSON } from './task-reply.ts'

type Json = Readonly<Record<string, unknown>>

/** Key of the one sentence that says what an operation does. */
export const aboutKey = ({ room, name }: Pick<Operation, 'room' | 'name'>): string => `${room}.operation.${name}`

/** The OpenAPI 3.1 document of a house: all of it comes from the declarations of the operations. */
export const openApiOf = (rooms: Rooms, t: Translate): Json => ({
  openapi: '3.1.0',
  info: { title: 'Istmo', version: SOFTWARE.split(' ')[1], license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
  tags: [...new Set(rooms.operations.map(({ room }) => room))].map((name) => ({ name })),
  paths: Object.fromEntries(rooms.operations.map((one) => [pathOf(one), { [methodOf(one).toLowerCase()]: entryOf(one, t) }])),
  components: {
    schemas: { Problem: PROBLEM },
    responses: {
      Problem: { description: 'RFC 9457', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  },
})

const entryOf = (operation: Operation, t: Translate): Json => ({
  operationId: eventOf(operation),
  tags: [operation.room],
  summary: t(aboutKey(operation)),
  'x-istmo-ability': { sentence: operation.can.sentence, ...whoMay(operation) },
  ...(operation.kind === 'query' ? { parameters: queryParameters(operation) } : commandInput(operation)),
  responses: {
    200: answerOf(operation),
    default: { $ref: '#/components/responses/Problem' },
  },
})

/** The media type of a file is its own. */
const FILE: Json = {
  description: 'OK',
  headers: { 'Content-Disposition': { description: 'RFC 6266', schema: { type: 'string' } } },
  content: { '*/*': { schema: { contentMediaType: 'application/octet-stream' } } },
}

/** The same in each language. */
const bothOf = (said: Json): Json => ({
  type: 'object',
  required: LANGS,
  properties: Object.fromEntries(LANGS.map((lang) => [lang, said])),
})

const PROGRESS: Json = {
  type: 'object',
  required: ['step', 'values', 'text', 'said'],
  properties: { step: { type: 'string' }, values: { type: 'object' }, text: { type: 'string' }, said: bothOf({ type: 'string' }) },
}

const only = (name: string, schema: Json): Json => ({ type: 'object', required: [name], properties: { [name]: schema } })

/** One JSON object a line: progress as often as there is any, and the result or the problem as the last. */
const linesOf = ({ output }: Operation): Json => ({
  description: 'OK',
  content: {
    [NDJSON]: {
      schema: {
        oneOf: [
          only('progress', PROGRESS),
          only('result', jsonSchemaOf(output, 'output')),
          only('problem', { $ref: '#/components/schemas/Problem' }),
        ],
      },
    },
  },
})

const answerOf = (operation: Operation): Json => {
  if (operation.kind === 'task') return linesOf(operation)
  return repliesWithFile(operation)
    ? FILE
    : { description: 'OK', content: { 'application/json': { schema: jsonSchemaOf(operation.output, 'output') } } }
}

const whoMay = ({ can }: Operation): Json => ({
  roles: can.roles,
  ...(can.members && { members: true }),
  ...(can.signedIn && { signedIn: true }),
  operator: can.operator,
  everyone: can.everyone,
})

const KEY = { name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 } } as const
const PERSON = { name: PERSON_HEADER, in: 'header', required: false, schema: { type: 'string', format: 'uuid' } } as const

const commandInput = ({ input }: Operation): Json => ({
  parameters: [KEY, PERSON],
  requestBody: { required: true, content: fileFields(input).length > 0 ? multipartBody(input) : jsonBody(input) },
})

const jsonBody = (input: Operation['input']): Json => ({ 'application/json': { schema: jsonSchemaOf(input, 'input') } })

/** One part with the other fields as JSON, and a part for each file. */
const multipartBody = (input: Operation['input']): Json => {
  const names = fileFields(input).map(({ name }) => name)
  const isFile = ([name]: readonly [string, unknown]) => names.includes(name)
  const { properties = {}, required = [], ...rest } = jsonSchemaOf(input, 'input') as { properties?: Json; required?: readonly string[] }
  const fields = Object.entries(properties)
  const asked = required.filter((name) => !names.includes(name))
  const others = {
    ...rest,
    properties: Object.fromEntries(fields.filter((one) => !isFile(one))),
    ...(asked.length > 0 && { required: asked }),
  }
  const schema = {
    type: 'object',
    properties: { input: others, ...Object.fromEntries(fields.filter(isFile)) },
    required: [...(asked.length > 0 ? ['input'] : []), ...required.filter((name) => names.includes(name))],
  }
  return { 'multipart/form-data': { schema, encoding: { input: { contentType: 'application/json' } } } }
}

const queryParameters = ({ input }: Operation): readonly Json[] => {
  const { properties = {} } = jsonSchemaOf(input, 'input') as { properties?: Readonly<Record<string, unknown>> }
  return formOf(input).map(({ name, required }) => ({ name, in: 'query', required, schema: properties[name] }))
}

const PROBLEM: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'kept', 'next', 'code', 'details', 'said', 'requestId'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    kept: { type: 'string' },
    next: { type: 'string' },
    code: { type: 'string' },
    details: {},
    said: bothOf({
      type: 'object',
      required: ['happened', 'kept', 'next', 'faults'],
      properties: {
        happened: { type: 'string' },
        kept: { type: 'string' },
        next: { type: 'string' },
        faults: { type: 'array', items: { type: 'string' } },
      },
    }),
    requestId: { type: 'string', format: 'uuid' },
  },
}
