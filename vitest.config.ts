import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Folders whose files leave nothing behind in a process: one worker runs them all, which is three times as fast. */
const pure = [
  'utils/{http,encoding,auth,providers,detection,curl,snippets,openapi}/**/*.test.ts',
  'emulator/**/*.test.ts',
  'scripts/{*,scan/*,package/*}.test.ts',
  'e2e/{sites,support}/*.test.ts',
];
const proof = 'utils/detection/proof/*.test.ts';
/** In milliseconds: a busy machine must not fail a test. */
const testTimeout = 60_000;

/** Two browsers run at a time: the longest file first, or one of them waits for it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('/e2e/diagnosis.test.ts');
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [WxtVitest()],
        test: { name: 'pure', include: pure, exclude: [proof], environment: 'node', isolate: false, testTimeout },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          include: ['{utils,components}/**/*.test.{ts,tsx}'],
          exclude: [...pure, proof],
          environment: 'node',
          setupFiles: ['patient', 'file-system', 'document'].map((name) => `scripts/${name}.setup.ts`),
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        plugins: [WxtVitest()],
        test: { name: 'proof', include: [proof], environment: 'node', testTimeout },
      },
      { test: { name: 'build', include: ['scripts/build/*.test.ts'], environment: 'node' } },
      {
        test: {
          name: 'e2e',
          include: ['e2e/*.test.ts'],
          exclude: ['e2e/firefox.test.ts'],
          environment: 'node',
          testTimeout,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'e2e-firefox',
          include: ['e2e/{firefox,keys,leaks,redirects,vault,wire}.test.ts'],
          environment: 'node',
          env: { AUTHLENS_BROWSER: 'firefox' },
          testTimeout,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
          maxWorkers: 2,
        },
      },
    ],
  },
});
