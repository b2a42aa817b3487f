import { expect, it } from 'vitest'
import { fieldFrom } from './field-from.ts'

const RAW: unknown = JSON.parse(
  '{"organization":{"organization_fields":{"tier":"Gold"}},"tags":["a","b"],"a/b":1,"m~n":2,"none":null,"__proto__":{"own":3}}',
)

it.each([
  ['/organization/organization_fields/tier', 'Gold'],
  ['/tags/1', 'b'],
  ['/a~1b', 1],
  ['/m~0n', 2],
  ['/none', null],
  ['/__proto__/own', 3],
  ['', RAW],
])('%s finds %j', (pointer, found) => expect(fieldFrom(pointer, { raw: RAW })).toEqual(found))

it.each([
  '/organization/tier',
  '/tags/2',
  '/none/tier',
  '/organization/organization_fields/tier/0',
  'organization',
  '/constructor',
  '/tags/toString',
  '/tags/-',
])('%s finds nothing', (pointer) => expect(fieldFrom(pointer, { raw: RAW })).toBeUndefined())
