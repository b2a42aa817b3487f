import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'actions/**/*.test.ts',
      'examples/**/*.test.ts',
      'scripts/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    reporters: ['dot', './test/closing-line.ts'],
    testTimeout: 30_000,
  },
})
