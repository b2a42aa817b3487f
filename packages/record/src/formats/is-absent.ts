import type { Member } from '../schema/types.generated.ts'

/** Whether triagebook.yml says that the person is away on this day. `people` may list somebody several times. */
export function isAbsent(login: string, day: string, people: readonly Member[]): boolean {
  return people
    .filter((person) => person.login === login)
    .some(({ absences = [] }) => absences.some(({ from, to }) => from <= day && day <= to))
}
