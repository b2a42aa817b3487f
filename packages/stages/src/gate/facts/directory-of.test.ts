import { readSettings } from '@triagebook/record/formats'
import { expect, it } from 'vitest'
import { orThrow } from '../../book/open-book.ts'
import { directoryOf } from './directory-of.ts'

const SETTINGS = `version: 1
rules_version: "1"
time_zone: Europe/Berlin
members:
  - { login: Lena, roles: [support-lead, admin] }
  - { login: nina, roles: [product] }
teams:
  java:
    name: Java
    members:
      - { login: Abel, roles: [engineer] }
      - { login: lena, roles: [engineer] }
  empty: { name: Empty }
`

it('people belong to their teams and roles, whatever the case of their logins', () => {
  const { teams, roles } = directoryOf(orThrow(readSettings('triagebook.yml', SETTINGS)))
  expect([...teams].map(([slug, people]) => [slug, [...people]])).toEqual([
    ['java', ['abel', 'lena']],
    ['empty', []],
  ])
  expect([...roles].map(([role, people]) => [role, [...people]])).toEqual([
    ['support-lead', ['lena']],
    ['admin', ['lena']],
    ['product', ['nina']],
    ['engineer', ['abel', 'lena']],
  ])
})
