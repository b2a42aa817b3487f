import { ok, type Result } from '@triagebook/record/problem'
import type { RawPage } from '../../kit/source.ts'
import { problem } from '../../problem/problem.ts'
import { parseJson } from './parse-json.ts'
import type { TextPlace } from './place-counter.ts'

/** An entry of a list, or a line, as a raw page. One that is not JSON gives a problem and an empty list instead. */
export function entryPage(
  { text, line, col }: { readonly text: string } & TextPlace,
  path: string,
): Result<RawPage> {
  const at = { path, line, col }
  const parsed = parseJson(text)
  return parsed.kind === 'value'
    ? ok({ json: parsed.value, at })
    : ok({ json: [], at }, [problem('source/not-json#entry', {}, at)])
}
