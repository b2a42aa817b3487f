import type { WorkingSpan } from './working-spans.ts'

/** A time that does not count; the end, which is not before the beginning, is not part of it. */
export interface Pause {
  readonly from: Date
  readonly to: Date
}

/** What is left of the spans without the pauses, which may overlap. */
export function* withoutPauses(
  spans: Iterable<WorkingSpan>,
  pauses: readonly Pause[],
): Generator<WorkingSpan> {
  for (const span of spans) yield* pauses.reduce<readonly WorkingSpan[]>(without, [span])
}

function without(spans: readonly WorkingSpan[], pause: Pause): readonly WorkingSpan[] {
  const [from, to] = [pause.from.getTime(), pause.to.getTime()]
  return spans.flatMap((span) =>
    [
      { from: span.from, to: Math.min(span.to, from) },
      { from: Math.max(span.from, to), to: span.to },
    ].filter((part) => part.from < part.to),
  )
}
