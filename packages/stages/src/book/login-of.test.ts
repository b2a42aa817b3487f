import { expect, it } from 'vitest'
import { loginOf } from './login-of.ts'

it.each([
  { name: 'Lena Meier', email: '12345+lena@users.noreply.github.com', login: 'lena' },
  { name: 'Lena Meier', email: 'lena@users.noreply.github.com', login: 'lena' },
  { name: 'lena', email: 'lena@company.example', login: 'lena' },
  { name: 'Lena Meier', email: 'lena@company.example', login: 'person:unknown' },
  { name: '', email: '', login: 'person:unknown' },
])('$name <$email> is $login', ({ name, email, login }) => {
  expect(loginOf({ name, email })).toBe(login)
})
