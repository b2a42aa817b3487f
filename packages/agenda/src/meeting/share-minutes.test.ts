import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareMinutes } from './share-minutes.ts'

describe('shareMinutes', () => {
  it.each([
    {
      name: 'a quarter of an hour',
      minutes: 15,
      weights: [4, 2, 2, 2],
      intro: 1,
      closing: 2,
      teams: [4, 2, 2, 2],
    },
    { name: 'one busy team', minutes: 15, weights: [18, 1], intro: 1, closing: 2, teams: [9, 1] },
    { name: 'a short meeting', minutes: 8, weights: [1, 1], intro: 1, closing: 1, teams: [3, 2] },
    { name: 'more teams than minutes', minutes: 4, weights: [1, 5], intro: 1, closing: 1, teams: [0, 1] },
    { name: 'as short as has parts', minutes: 4, weights: [3], intro: 1, closing: 1, teams: [1] },
    {
      name: 'just too short for two minutes of closing',
      minutes: 9,
      weights: [1],
      intro: 1,
      closing: 1,
      teams: [6],
    },
    {
      name: 'long enough for two minutes of closing',
      minutes: 10,
      weights: [1],
      intro: 1,
      closing: 2,
      teams: [5],
    },
    { name: 'as many teams as minutes', minutes: 5, weights: [1, 9], intro: 1, closing: 1, teams: [1, 1] },
    {
      name: 'one team more than minutes',
      minutes: 5,
      weights: [1, 9, 2],
      intro: 1,
      closing: 1,
      teams: [0, 2, 0],
    },
    {
      name: 'equal teams: the first gets the minute that is left',
      minutes: 6,
      weights: [2, 2],
      intro: 1,
      closing: 1,
      teams: [2, 1],
    },
    { name: 'no ticket in one team', minutes: 15, weights: [0, 1], intro: 1, closing: 2, teams: [1, 9] },
    { name: 'nothing to discuss', minutes: 15, weights: [], intro: 0, closing: 0, teams: [] },
    { name: 'too short for parts', minutes: 3, weights: [2, 1], intro: 0, closing: 0, teams: [2, 1] },
  ])('$name: $teams', ({ minutes, weights, intro, closing, teams }) => {
    expect(shareMinutes(minutes, weights)).toEqual({ intro, actions: closing, priorities: closing, teams })
  })

  it('adds up to the minutes of the meeting, whatever the teams', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 480 }),
        fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1 }),
        (minutes, weights) => {
          const { intro, actions, priorities, teams } = shareMinutes(minutes, weights)
          expect(teams.reduce((sum, share) => sum + share, intro + actions + priorities)).toBe(minutes)
          expect(Math.min(...teams)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})
