import { expectTypeOf, it } from 'vitest'
import type { ArgumentsOf, Command } from './command.ts'

it('has types that follow from the table', () => {
  expectTypeOf<ArgumentsOf<'confirm'>['value']>().toEqualTypeOf<'bug' | 'feature-request' | 'neither'>()
  expectTypeOf<ArgumentsOf<'assign'>['side']>().toEqualTypeOf<'support' | 'engineering'>()
  expectTypeOf<{ readonly text: string }>().toExtend<ArgumentsOf<'next'>>()
  expectTypeOf<{ readonly due: string }>().not.toExtend<ArgumentsOf<'next'>>()
  expectTypeOf<{ readonly void: 'spam' }>().toExtend<ArgumentsOf<'close'>>()
  expectTypeOf<{ readonly on: 'customer'; readonly why: string }>().toExtend<ArgumentsOf<'status'>>()
  expectTypeOf<{ name: 'severity'; ids: string[]; values: { value: 'P1' } }>().not.toExtend<Command>()
})
