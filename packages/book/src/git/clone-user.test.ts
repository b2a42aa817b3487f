import { bookFolder, gitAs } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { cloneUser } from './clone-user.ts'

const at = (folder: string) => ({ folder, environment: process.env })

it('tells whom Git takes for the author of the next commit', () => {
  const folder = bookFolder()
  gitAs('anna', folder, 'init', '--quiet')
  gitAs('anna', folder, 'config', 'user.name', 'kei')
  gitAs('anna', folder, 'config', 'user.email', 'kei@people.example')
  expect(cloneUser(at(folder))).toEqual({ name: 'kei', email: 'kei@people.example' })
})
