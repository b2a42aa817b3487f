import type { Condition } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { type Sample, testCondition } from '../../test-data/sample.ts'

const VIP: Condition = { field: 'source.tags', contains: 'vip' }
const A: Condition = { text: ['title'], contains: 'a' }
const B: Condition = { text: ['title'], contains: 'b' }
const FREE: Condition = { field: 'customer.tier', in: ['free', 'pro'] }
const on = (title: string): Sample => ({ title, source: { tags: ['vip'] } })

describe('a group', () => {
  it.each([
    {
      name: 'all: every one',
      when: { all: [A, B] },
      title: 'a b',
      met: true,
      because: '"a" in title and "b" in title',
    },
    { name: 'all: the only one', when: { all: [A] }, title: 'a', met: true, because: '"a" in title' },
    { name: 'all: not the last', when: { all: [A, B] }, title: 'a', met: false, because: 'no "b" in title' },
    {
      name: 'any: the first that holds',
      when: { any: [A, B] },
      title: 'b a',
      met: true,
      because: '"a" in title',
    },
    { name: 'any: only the last', when: { any: [A, B] }, title: 'b', met: true, because: '"b" in title' },
    {
      name: 'any: none',
      when: { any: [A, B] },
      title: 'c',
      met: false,
      because: 'none of its alternatives holds',
    },
    {
      name: 'not: none',
      when: { not: [A, B] },
      title: 'c',
      met: true,
      because: 'no "a" in title and no "b" in title',
    },
    { name: 'not: only the last', when: { not: [A, B] }, title: 'b', met: false, because: '"b" in title' },
    {
      name: 'all, any and not together',
      when: { all: [VIP], any: [A, B], not: [FREE] },
      title: 'b',
      met: true,
      because: '"vip" in desk tags and "b" in title and customer tier is not free or pro',
    },
    {
      name: 'together, without the any',
      when: { all: [VIP], any: [A, B], not: [FREE] },
      title: 'c',
      met: false,
      because: 'none of its alternatives holds',
    },
    {
      name: 'together, with one that is excluded',
      when: { all: [VIP], not: [B] },
      title: 'b',
      met: false,
      because: '"b" in title',
    },
    {
      name: 'groups in groups',
      when: { all: [{ any: [{ not: [A] }, B] }] },
      title: 'a b',
      met: true,
      because: '"b" in title',
    },
  ] satisfies readonly { name: string; when: Condition; title: string; met: boolean; because: string }[])(
    '$name',
    ({ when, title, met, because }) => {
      expect(testCondition(when, on(title))).toEqual({ met, why: because })
    },
  )
})

describe('the texts of a withheld ticket', () => {
  const withheld: Sample = {
    title: 'Security report',
    body: '## Context\n\nsecurity',
    source: { withheld: true },
  }

  it.each([
    { name: 'are not read as texts', when: { text: ['title', 'body'], contains: 'security' } },
    { name: 'are not read as fields', when: { field: 'title', exists: true } },
    { name: 'are missing', when: { text: ['body'], exists: true } },
    { name: 'have no sections', when: { section: 'Context', exists: true } },
  ] satisfies readonly { name: string; when: Condition }[])('$name', ({ when }) => {
    expect(testCondition(when, withheld).met).toBe(false)
  })
})
