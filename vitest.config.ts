import { defineConfig } from 'vitest/config'
import { temporaryFolders } from './test/temporary-folders.ts'

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
    // No test mocks a module, so files may share a worker, which saves starting one each.
    isolate: false,
    // One more than two cores can run: many tests wait for a process of Git or of an action.
    maxWorkers: 3,
    // Node loads the code itself, as it does for users, and faster than Vite's loader.
    experimental: { viteModuleRunner: false },
    // A worker lives for seconds: too short for V8's last optimizer, and for a heap that has to grow first. Its young
    // heap stays small, because the larger a worker is, the longer it takes to start each process of Git.
    execArgv: ['--no-turbofan', '--max-semi-space-size=8', '--initial-old-space-size=512'],
    env: { TMPDIR: temporaryFolders() },
    setupFiles: ['test/property-runs.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
