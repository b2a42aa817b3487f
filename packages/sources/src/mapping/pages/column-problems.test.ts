import { describe, expect, it } from 'vitest'
import { columnProblems } from './column-problems.ts'

const at = (line: number) => ({ path: 'mappings/x.yml', line, col: 3 })
const columns = (...names: readonly string[]) => new Map(names.map((name, index) => [name, at(index + 1)]))
const problemsOf = (header: readonly string[], wanted: readonly string[], delimiter = ',') =>
  columnProblems(header, { path: 'a.csv', delimiter, columns: columns(...wanted) }).map(
    ({ code, message, hint, at: place }) => `${place?.path}:${place?.line} ${code} ${message} ${hint}`,
  )

describe('the columns of a file', () => {
  it.each([
    { name: 'all there', header: ['Id', 'Title'], wanted: ['Id', 'Title'], expected: [] },
    { name: 'all there and more', header: ['Id', 'Title', 'Note', 'Note'], wanted: ['Id'], expected: [] },
    { name: 'none wanted', header: ['Id'], wanted: [], expected: [] },
    {
      name: 'one missing',
      header: ['Id', 'Titel'],
      wanted: ['Id', 'Title'],
      expected: ['mappings/x.yml:2 source/no-such-column a.csv has no column `Title`. Did you mean `Titel`?'],
    },
    {
      name: 'one missing that looks like none',
      header: ['Id', '', 'Note'],
      wanted: ['Id', 'Title'],
      expected: ['mappings/x.yml:2 source/no-such-column a.csv has no column `Title`. It has `Id`, `Note`.'],
    },
    {
      name: 'one twice',
      header: ['Id', 'Title', 'Title'],
      wanted: ['Id', 'Title'],
      expected: [
        'mappings/x.yml:2 source/two-such-columns a.csv has more than one column `Title`. Rename one of them in the file.',
      ],
    },
  ])('are $name', ({ header, wanted, expected }) => expect(problemsOf(header, wanted)).toEqual(expected))

  it('are found however their accents are written', () =>
    expect(problemsOf(['Priorit\u00e4t'], ['Priorita\u0308t'])).toEqual([]))
})

describe('a file of which no column is found', () => {
  it.each([
    {
      header: ['Id;Title'],
      delimiter: ',',
      says: 'separated by a semicolon, but the mapping says by a comma. Write `delimiter: ";"`',
    },
    {
      header: ['Id,Title'],
      delimiter: ';',
      says: 'separated by a comma, but the mapping says by a semicolon. Write `delimiter: ","`',
    },
    {
      header: ['Id\tTitle'],
      delimiter: ',',
      says: 'separated by a tab, but the mapping says by a comma. Write `delimiter: "\\t"`',
    },
    {
      header: ['Id|Title'],
      delimiter: ',',
      says: 'separated by a vertical bar, but the mapping says by a comma.',
    },
    { header: ['"Id";"Title"'], delimiter: ',', says: 'separated by a semicolon' },
    { header: ['[{"Id": 1'], delimiter: ',', says: 'a.csv is JSON, not CSV.' },
    { header: ['{"tickets": ['], delimiter: ',', says: 'a.csv is JSON, not CSV.' },
    { header: ['<!DOCTYPE html>'], delimiter: ',', says: 'a.csv is a web page, not CSV.' },
    { header: ['<html>'], delimiter: ',', says: 'a.csv is a web page, not CSV.' },
    { header: ['<p>'], delimiter: ',', says: 'a.csv has no column `Id`.' },
    { header: ['Nr;Titel'], delimiter: ',', says: 'a.csv has no column `Id`.' },
  ])('is something else: $header by “$delimiter”', ({ header, delimiter, says }) =>
    expect(problemsOf(header, ['Id', 'Title'], delimiter)[0]).toContain(says),
  )

  it('is not called something else where one column is found', () =>
    expect(problemsOf(['Id', 'a;Title'], ['Id', 'Title'])).toMatchObject([
      expect.stringContaining('no column `Title`'),
    ]))
})
