import { expect, it } from 'vitest'
import { isMissing, reasonOf } from './file-error.ts'

const failed = (code: string) => Object.assign(new Error(`${code}: failed`), { code })

it.each([
  ['EACCES', 'your account does not have the permission'],
  ['EPERM', 'your account does not have the permission'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EIO', 'the disk reports an error'],
])('puts %s into words', (code, why) => expect(reasonOf(failed(code))?.why).toBe(why))

it.each([
  { name: 'another error', error: failed('ERR_ASSERTION') },
  { name: 'an error without a code', error: new Error('x') },
  { name: 'no error', error: 'ENOSPC' },
])('leaves $name alone: it is a bug', ({ error }) => expect(reasonOf(error)).toBeNull())

it('knows a missing file', () => {
  expect(isMissing(failed('ENOENT'))).toBe(true)
  expect(isMissing(failed('EACCES'))).toBe(false)
})
