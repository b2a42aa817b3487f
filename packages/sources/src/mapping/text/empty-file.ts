import type { Problem } from '@triagebook/record'

export function emptyFile(path: string): Problem {
  return {
    code: 'source/empty',
    severity: 'error',
    message: `${path} is empty.`,
    hint: 'Download it again.',
    at: { path, line: 1, col: 1 },
  }
}

export function onlyHeader(path: string): Problem {
  return {
    code: 'source/only-header',
    severity: 'warning',
    message: `${path} has a header and no row below it: there is nothing to bring in.`,
    hint: 'Check the filter and the dates with which the report was made.',
    at: { path, line: 1, col: 1 },
  }
}
