import type { Readable, Writable } from 'node:stream'
import { type CANCEL_SYMBOL, confirm, isCancel, multiline, select, text } from '@clack/prompts'
import { TriagebookError } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { Prompts, Question } from './prompts.ts'

/** Prompts on a terminal. They are written where messages go, so that standard output holds results only. */
export function clackPrompts(streams: { readonly input: Readable; readonly output: Writable }): Prompts {
  const written = ({ message, required, refusal }: Question) => ({
    message,
    ...streams,
    validate: (answer = '') =>
      required && answer.trim() === '' ? 'An answer is required.' : (refusal?.(answer) ?? undefined),
  })
  return {
    line: async (question) => answered(await text(written(question))),
    lines: async (question) => answered(await multiline(written(question))),
    choose: async ({ message }, words, none) =>
      answered(
        await select({
          message,
          ...streams,
          options: [
            ...(none === undefined ? [] : [{ value: '', label: none }]),
            ...words.map((word) => ({ value: word, label: word })),
          ],
        }),
      ),
    confirm: async ({ message }) => answered(await confirm({ message, ...streams, initialValue: false })),
  }
}

function answered<T>(answer: T | typeof CANCEL_SYMBOL): T {
  if (!isCancel(answer)) return answer
  throw new TriagebookError([problem('cli/stopped', {})])
}
