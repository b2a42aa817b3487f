import { emailHash } from '@triagebook/record/formats'
import { expect, it } from 'vitest'
import { settingsWith } from '../../../test-data/incoming-ticket.ts'
import { loginOf } from './login-of.ts'

const SETTINGS = settingsWith(`privacy: { book: private }
members:
  - { login: rosa, roles: [support], emails: [Rosa@acme.example, ${emailHash('rosa@home.example')}], id: 77 }
  - { login: lena, roles: [support] }
`)

it.each([
  {
    name: 'Rosa M',
    email: 'rosa@ACME.example',
    found: { login: 'rosa', because: 'e-mail' },
  },
  {
    name: 'lena',
    email: 'rosa@home.example',
    found: { login: 'rosa', because: 'e-mail' },
  },
  {
    name: 'lena',
    email: '77+old-name@users.noreply.github.com',
    found: { login: 'rosa', because: 'account' },
  },
  {
    name: 'Lena Meier',
    email: '12345+lena@users.noreply.github.com',
    found: { login: 'lena', because: 'account' },
  },
  {
    name: 'Lena Meier',
    email: 'lena@users.noreply.github.com',
    found: { login: 'lena', because: 'account' },
  },
  { name: 'lena', email: 'lena@company.example', found: { login: 'lena', because: 'name' } },
  { name: 'lena', email: '', found: { login: 'lena', because: 'name' } },
  { name: 'Lena Meier', email: 'lena@company.example', found: null },
  { name: '', email: '', found: null },
])('$name <$email> is $found.login', ({ name, email, found }) => {
  expect(loginOf({ name, email }, SETTINGS)).toEqual(found)
})
