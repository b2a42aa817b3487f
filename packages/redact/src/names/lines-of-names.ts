import type { Span } from '../rule/rule.ts'

const GREETING = [
  'hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?',
  'moin|servus|grüezi|bonjour|bonsoir|salut|cher|chère|hola|buenos días|buenas (?:tardes|noches)|estimad[oa]|querid[oa]',
  'ciao|buongiorno|buonasera|salve|gentile|gentilissim[oa]|car[oa]|egregi[oa]',
].join('|')

const SIGN_OFF = [
  '(?:with |my )?(?:best|kind|kindest|warm|warmest|many)? ?(?:regards|wishes)|best(?=[,.!–-]|[ \\t]*\\n)|cheers|sincerely|thanks|thank you|many thanks',
  'yours(?: sincerely| truly| faithfully)?|all the best|mit (?:freundlichen|besten|lieben|vielen) grüßen|mfg|lg|vg|gruß|grüße',
  '(?:viele|liebe|beste|freundliche|herzliche|schöne) grüße|(?:besten |vielen )?dank|danke|cordialement|bien cordialement',
  'bien à vous|salutations|(?:cordiales|meilleures) salutations|merci|(?:un |muchos )?saludos?(?: cordiales)?|atentamente|(?:muchas )?gracias',
  '(?:cordiali |distinti |un )?salut[io]|(?:mille |molte )?grazie(?: mille)?|a presto|a bientôt|hasta (?:luego|pronto)|bis bald',
].join('|')

/** Titles before a name. */
export const TITLE =
  '(?:mr|mrs|ms|miss|dr|prof|herrn?|frau|monsieur|madame|m|mme|mlle|señor(?:a|ita)?|sra?|srta|signor(?:a|e)?|sig|dott)'

const START = String.raw`^[ \t>*_-]{0,8}`
const TITLES = String.raw`(?:${TITLE}\.?(?:ra)?[ \t]{1,2}){0,3}`

/** To the end of the greeting: a comma or the end of the line. */
const GREETING_LINE = new RegExp(
  String.raw`${START}(?:${GREETING})[ \t,]{1,3}(?:und |and |et )?${TITLES}(?<name>[^\n,!.:;–]{1,80}?)(?=[,!.:;–]|[ \t]-|[ \t]*$)`,
  'gimu',
)

/** What follows on the same line or on the next one, up to its end. */
const SIGN_OFF_LINE = new RegExp(
  String.raw`${START}(?:${SIGN_OFF})(?:[ \t]{0,2}[,.!–-]{0,2}[ \t]{0,3}(?:\n{1,3}[ \t>*_-]{0,8})?|[ \t]{1,2})(?<name>[^\n,;:!]{1,80})$`,
  'gimu',
)

/** Where a greeting or the end of a letter has a name, if it has one. */
export function linesOfNames(text: string): readonly Span[] {
  return [GREETING_LINE, SIGN_OFF_LINE].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index, groups }) => {
      const name = groups?.name ?? ''
      return { start: index + found.length - name.length, end: index + found.length }
    }),
  )
}
