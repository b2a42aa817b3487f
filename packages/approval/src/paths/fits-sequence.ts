/** In a sequence of tests: any number of items, none too. */
export const ANY_NUMBER = null

/**
 * Whether items fit a sequence of tests one by one. Goes back to the last `ANY_NUMBER` alone, so that the time is at most
 * the number of items times that of tests, whatever they are: people of other repositories name the files of a fork.
 */
export function fitsSequence<Item, Test>(
  items: readonly Item[],
  tests: readonly (Test | null)[],
  fits: (item: Item, test: Test) => boolean,
): boolean {
  let test = 0
  let afterAny: number | undefined
  let start = 0
  let index = 0
  while (index < items.length) {
    const item = items[index]
    const current = tests[test]
    if (current === ANY_NUMBER) {
      test += 1
      afterAny = test
      start = index
    } else if (item !== undefined && current !== undefined && fits(item, current)) {
      test += 1
      index += 1
    } else {
      if (afterAny === undefined) return false
      test = afterAny
      start += 1
      index = start
    }
  }
  return tests.slice(test).every((rest) => rest === ANY_NUMBER)
}
