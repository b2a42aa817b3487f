import { expect, it } from 'vitest'
import { mutationPage } from './mutation-page.ts'

const at = (line: number, column: number, end: number) => ({
  start: { line, column },
  end: { line, column: end },
})

it('counts by file and over all, and shows each change that no test noticed as a line of code', () => {
  const page = mutationPage({
    files: {
      'b.ts': {
        source: 'one\n  if (a > b) return `c`\n',
        mutants: [
          { status: 'Killed', location: at(1, 1, 4) },
          { status: 'Timeout', location: at(1, 1, 4) },
          { status: 'NoCoverage', replacement: '""', location: at(2, 21, 24) },
          { status: 'Survived', replacement: 'a >= b', location: at(2, 7, 12) },
        ],
      },
      'a.ts': { source: 'x', mutants: [{ status: 'Killed', location: at(1, 1, 2) }] },
    },
  })
  expect(page).toContain(
    '| `a.ts` | 1 | 1 | 0 | 0 | 100.0 % |\n| `b.ts` | 4 | 1 | 1 | 2 | 50.0 % |\n| **all** | 5 | 2 | 1 | 2 | 60.0 % |',
  )
  expect(page).toContain(
    '### `b.ts`\n\n- line 2: `if (a > b) return ""` (`` if (a > b) return `c` ``): a gap: no test has a record for which it makes a difference\n- line 2: `` if (a >= b) return `c` `` (',
  )
  expect(page).not.toContain('### `a.ts`')
})
