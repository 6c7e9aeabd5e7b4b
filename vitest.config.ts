import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: [
            '{utils,components,emulator}/**/*.test.{ts,tsx}',
            'scripts/{*,scan/*}.test.ts',
            'e2e/{sites,support}/*.test.ts',
          ],
          exclude: ['utils/detection/proof/**'],
          environment: 'node',
          setupFiles: 'scripts/patient.setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: { name: 'proof', include: ['utils/detection/proof/*.test.ts'], environment: 'node', testTimeout: 60_000 },
      },
      { test: { name: 'build', include: ['scripts/build/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'e2e',
          include: ['e2e/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
