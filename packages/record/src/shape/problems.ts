import { type ProblemCatalogue, problemsOf } from '../problem/problem-catalogue.ts'

/** In what a field can differ from the schema of its file. */
export const PROBLEMS = {
  'field/unknown': {
    wordings: {
      near: { message: '{block} there is no field `{name}`.', hint: 'Did you mean `{meant}`?' },
      far: { message: '{block} there is no field `{name}`.', hint: 'The fields are: {fields}.' },
    },
    about:
      'Unknown fields are refused, because a misspelled field would otherwise be ignored without notice.',
  },
  'field/missing': {
    wordings: {
      known: { message: '{field} is missing.', hint: 'Add it: {what}' },
      plain: { message: '{field} is missing.', hint: 'Add it.' },
    },
    about:
      'Every file of this kind needs the field. docs/reference/fields.md lists the fields and which of them are required.',
  },
  'field/empty': {
    wordings: {
      file: { message: 'The file has no fields.', hint: 'It should contain: {what}' },
      known: { message: '{field} has no value.', hint: 'Fill it in ({what}), or delete the line.' },
      plain: { message: '{field} has no value.', hint: 'Fill it in, or delete the line.' },
    },
    about: 'A field without a value says nothing. A field that is not known yet can be left out.',
  },
  'field/not-allowed': {
    message: '{field} cannot be {value}.',
    hint: '{suggestion}',
    about: 'The field takes one of a fixed list of values. Upper and lower case matter.',
  },
  'field/bad-name': {
    wordings: {
      listed: { message: '{block} the name `{name}` is not possible.', hint: '{suggestion}' },
      slug: {
        message: '{block} the name `{name}` is not possible.',
        hint: 'Use lower-case letters and digits, with single hyphens between words.',
      },
    },
    about: 'Names of teams, meetings and connections are slugs. Stages have fixed names.',
  },
  'field/wrong-type': {
    wordings: {
      quotes: { message: '{field} must be {wanted}; it is {value}.', hint: 'Put it in quotes: "{plain}".' },
      list: {
        message: '{field} must be {wanted}; it is {value}.',
        hint: 'Write each item below it on its own line: two spaces, `- `, and the item.',
      },
      block: {
        message: '{field} must be {wanted}; it is {value}.',
        hint: 'Write its fields below it, each on its own line, indented by two spaces.',
      },
      other: {
        message: '{field} must be {wanted}; it is {value}.',
        hint: 'Correct the value, or delete the line.',
      },
    },
    about:
      'The value has another type than the field: a number instead of a text, for example, or a text instead of a list.',
  },
  'field/wrong-form': {
    wordings: {
      break: { message: '{field} has a line break, but must be on one line.', hint: '{what}' },
      value: { message: '{field} is {value}, which does not have the expected form.', hint: '{what}' },
    },
    about: 'The value is not written as such values are: as a slug, an instant, a link or a login.',
  },
  'field/no-such-date': {
    wordings: {
      day: {
        message: '{field} is {value}, a date or time that does not exist.',
        hint: 'Correct the day, the month or the time.',
      },
      year: {
        message: '{field} is {value}, which is not of the years {first} to {last}.',
        hint: 'Correct the year.',
      },
    },
    about: 'Example: 30 February, or 25 o’clock. Times of the years 1970 to 2199 are allowed.',
  },
  'field/out-of-bounds': {
    wordings: {
      known: { message: '{field} {bound}.', hint: 'Expected: {what}' },
      plain: { message: '{field} {bound}.', hint: 'Correct it.' },
    },
    about:
      'The value is too long, too large or too small, or a list has too few items or the same item twice.',
  },
  'field/hidden-character': {
    wordings: {
      name: {
        message:
          '{block} the name of a field contains the hidden character {character}, so it looks like another name.',
        hint: 'Delete the name and type it again.',
      },
      value: {
        message: '{field} contains the hidden character {character}, so it looks like another value.',
        hint: 'Delete the value and type it again.',
      },
    },
    about:
      'Ids, logins, links and other values that something acts on must not contain invisible characters: characters that change the direction of the text, or have no width. Titles and other free text may contain those that emoji and scripts such as Persian are written with.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
