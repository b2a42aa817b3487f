import { createHash } from 'node:crypto'
import { markerOf, type Pull, withMarker } from '@triagebook/forge'
import { pullMarker } from '../branch/purpose.ts'

/** What a run writes into a pull request. */
export interface PullText {
  readonly title: string
  readonly text: string
  /** What it says, as a hash: a person who closes it has answered to that. */
  readonly said: string
}

/** What people wrote above and below our part of a body. */
export interface Around {
  readonly above: string
  readonly below: string
}

export const NOTHING_AROUND: Around = { above: '', below: '' }

/** The body: our part, from the marker of its title to the marker of its purpose, and around it what people wrote. */
export function pullBody(stage: string, { title, text, said }: PullText, { above, below }: Around): string {
  const part = [
    markerOf(`${stage}:title:${hashOf(title)}`),
    text.trimEnd(),
    markerOf(`${stage}:said:${said}`),
  ]
  return `${above}${withMarker(part.join('\n\n'), pullMarker(stage))}${below}`
}

/** Nothing where our part does not begin with a marker: then all of the body is ours. */
export function aroundIn(body: string, stage: string): Around {
  const marker = pullMarker(stage)
  const [start, end] = [body.search(titlePattern(stage)), body.lastIndexOf(marker)]
  if (start < 0 || end < start) return NOTHING_AROUND
  return { above: body.slice(0, start), below: body.slice(end + marker.length) }
}

/** Whether a person gave the pull request a title of their own. */
export function hasOwnTitle({ title, body }: Pick<Pull, 'title' | 'body'>, stage: string): boolean {
  const written = titlePattern(stage).exec(body)?.[1]
  return written !== undefined && written !== hashOf(title)
}

/** Null where the body does not tell. Somebody may have quoted one above, so the last one counts. */
export function saidIn(body: string, stage: string): string | null {
  const said = [...body.matchAll(new RegExp(`<!-- triagebook:${stage}:said:([0-9a-z]+) -->`, 'g'))]
  return said.at(-1)?.[1] ?? null
}

function titlePattern(stage: string): RegExp {
  return new RegExp(`<!-- triagebook:${stage}:title:([0-9a-f]+) -->`)
}

function hashOf(title: string): string {
  return createHash('sha256').update(title).digest('hex').slice(0, 16)
}
