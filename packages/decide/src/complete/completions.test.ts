import { describe, expect, it } from 'vitest'
import { SETTINGS } from '../../test-data/a-ticket.ts'
import { completionsFor } from './completions.ts'

const TICKETS = ['1359', '1360', 'zendesk-eu-7']
const complete = (...words: string[]) => completionsFor(words, { tickets: TICKETS, settings: SETTINGS })

describe('completionsFor', () => {
  it.each([
    { words: ['e'], found: ['escalate'] },
    { words: ['de'], found: ['debt', 'de-escalate'] },
    { words: ['x'], found: [] },
    { words: ['confirm', ''], found: TICKETS },
    { words: ['confirm', '13'], found: ['1359', '1360'] },
    { words: ['confirm', '1359,'], found: ['1359,1359', '1359,1360', '1359,zendesk-eu-7'] },
    { words: ['confirm', '1359,136'], found: ['1359,1360'] },
    { words: ['confirm', '1359', 'f'], found: ['feature-request'] },
    { words: ['confirm', '1359', ''], found: ['bug', 'feature-request', 'neither', ...TICKETS] },
    { words: ['confirm', '1359', '1360', 'B'], found: ['bug'] },
    { words: ['confirm', '1359', 'bug', ''], found: [] },
    { words: ['priority', '1359', 'p'], found: ['P1', 'P2', 'P3'] },
    { words: ['team', '1359', ''], found: ['java', 'backend', ...TICKETS] },
    { words: ['component', '1359', 's'], found: ['sign-in'] },
    { words: ['assign', '1359', 'l'], found: ['lena'] },
    { words: ['assign', '1359', 'lena', ''], found: ['support', 'engineering'] },
    { words: ['status', '1359', 'b'], found: ['blocked'] },
    { words: ['status', '1359', 'blocked', ''], found: ['customer', 'engineering', 'third-party'] },
    { words: ['status', '1359', 'open', ''], found: [] },
    { words: ['close', '1359', 'c'], found: ['code-fix'] },
    { words: ['close', '1359', 'void', ''], found: ['duplicate', 'spam', 'not-reproducible', 'wont-fix'] },
    { words: ['next', '1359', 'Ask', ''], found: ['by', 'who'] },
    { words: ['next', '1359', 'Ask', 'by', 'to'], found: ['today', 'tomorrow'] },
    { words: ['next', '1359', 'Ask', 'by', 'friday', ''], found: ['who'] },
    { words: ['next', '1359', 'Ask', 'who', 'K'], found: ['Kei'] },
    { words: ['duplicate-of', '1359', '136'], found: ['1360'] },
    { words: ['note', '1359', 'The', ''], found: [] },
    { words: ['unknown', '1359', ''], found: [] },
    { words: [], found: expect.arrayContaining(['confirm', 'duplicate-of']) },
  ])('$words', ({ words, found }) => {
    expect(complete(...words)).toEqual(found)
  })
})
