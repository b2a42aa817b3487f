/** Reads an untrusted value, or throws `NotOfForm`. `place` says where it is: `body[3].user.login`. */
export type Form<T> = (value: unknown, place: string) => T

/** An answer is not what GitHub’s description says, be it cut off or somebody else’s. */
export class NotOfForm extends Error {
  override readonly name = 'NotOfForm'
  readonly place: string

  constructor(place: string) {
    super(`There is no readable ${place}.`)
    this.place = place
  }
}

export const text: Form<string> = (value, place) => (typeof value === 'string' ? value : refuse(place))

export const whole: Form<number> = (value, place) =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : refuse(place)

export const flag: Form<boolean> = (value, place) => (typeof value === 'boolean' ? value : refuse(place))

/** Ids are opaque, and large ones come as a bigint. */
export const id: Form<string> = (value, place) =>
  typeof value === 'number' || typeof value === 'bigint' ? String(value) : refuse(place)

export const instant: Form<Date> = (value, place) => {
  const date = new Date(text(value, place))
  return Number.isNaN(date.getTime()) ? refuse(place) : date
}

export function oneOf<const T extends string>(...values: readonly T[]): Form<T> {
  return (value, place) => values.find((one) => one === value) ?? refuse(place)
}

/** One of GitHub’s words, in ours. */
export function translated<const T extends string>(words: Readonly<Record<string, T>>): Form<T> {
  return (value, place) => Object.entries(words).find(([word]) => word === value)?.[1] ?? refuse(place)
}

export function nullable<T>(form: Form<T>): Form<T | null> {
  return (value, place) => (value === null || value === undefined ? null : form(value, place))
}

export function list<T>(form: Form<T>): Form<readonly T[]> {
  return (value, place) =>
    Array.isArray(value) ? value.map((item, index) => form(item, `${place}[${index}]`)) : refuse(place)
}

/** An object with these fields; others are ignored. */
export function object<T>(fields: { readonly [Key in keyof T]: Form<T[Key]> }): Form<T> {
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(place)
    const read: Partial<T> = {}
    for (const key in fields) read[key] = fields[key](Reflect.get(value, key), `${place}.${key}`)
    return read as T
  }
}

/** What an object has under a key. */
export function field<T>(key: string, form: Form<T>): Form<T> {
  return (value, place) => form(Reflect.get(Object(value), key), `${place}.${key}`)
}

/** The same in our words. */
export function mapped<A, B>(form: Form<A>, map: (value: A) => B): Form<B> {
  return (value, place) => map(form(value, place))
}

/** Whatever is there, where only the status counts. */
export const anything: Form<unknown> = (value) => value

/** No content, as where something was removed; a page is some. */
export const nothing: Form<true> = (value, place) =>
  value === undefined || value === null || value === '' ? true : refuse(place)

function refuse(place: string): never {
  throw new NotOfForm(place)
}
