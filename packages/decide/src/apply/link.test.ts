import { expect, it } from 'vitest'
import { engineeringLink } from './link.ts'

it.each([
  { given: 'acme/java#7', list: 'issues', reference: 'acme/java#7' },
  { given: 'PAY-12', list: 'issues', reference: 'PAY-12' },
  { given: 'https://github.com/acme/java/issues/7', list: 'issues', reference: 'acme/java#7' },
  { given: 'https://github.com/acme/java/issues/7#issuecomment-1', list: 'issues', reference: 'acme/java#7' },
  { given: 'https://github.com/acme/java/pull/8', list: 'pull_requests', reference: 'acme/java#8' },
  { given: 'https://github.com/acme/java/pull/8/files', list: 'pull_requests', reference: 'acme/java#8' },
  {
    given: 'https://github.com/acme/java/pull/8x',
    list: 'pull_requests',
    reference: 'https://github.com/acme/java/pull/8x',
  },
  {
    given: 'https://ghe.acme.example/acme/java/pull/8',
    list: 'pull_requests',
    reference: 'https://ghe.acme.example/acme/java/pull/8',
  },
  {
    given: 'https://gitlab.com/acme/java/-/merge_requests/8',
    list: 'pull_requests',
    reference: 'https://gitlab.com/acme/java/-/merge_requests/8',
  },
  {
    given: 'https://bitbucket.org/acme/java/pull-requests/8',
    list: 'pull_requests',
    reference: 'https://bitbucket.org/acme/java/pull-requests/8',
  },
  {
    given: 'https://gitlab.com/acme/java/-/issues/8',
    list: 'issues',
    reference: 'https://gitlab.com/acme/java/-/issues/8',
  },
  {
    given: 'https://acme.atlassian.example/browse/PAY-12',
    list: 'issues',
    reference: 'https://acme.atlassian.example/browse/PAY-12',
  },
])('$given goes to $list as $reference', ({ given, list, reference }) => {
  expect(engineeringLink(given)).toEqual({ list, reference })
})
