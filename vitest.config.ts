import { env } from 'node:process'
import { defineConfig } from 'vitest/config'

/** The day must come out the same wherever the clerk's machine stands: the domain is run again under these. */
const otherZones = ['UTC', 'America/New_York', 'Pacific/Kiritimati']

const zone = (TZ: string) => ({ env: { TZ, NO_COLOR: '1' }, provide: { zone: TZ } })

export default defineConfig({
  test: {
    reporters: env['TEST_FIGURES'] ? ['default', ['json', { outputFile: env['TEST_FIGURES'] }]] : ['default'],
    pool: 'forks', // a time zone takes effect in a process, not in a thread
    maxWorkers: 2,
    // A slow machine is no fault: a test is given up only when it hangs.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'main',
          include: ['test/**/*.test.ts'],
          globalSetup: ['test/support/build.ts'],
          ...zone('Asia/Ho_Chi_Minh'),
        },
      },
      ...otherZones.map(name => ({
        extends: true as const,
        test: {
          name,
          include: ['test/domain/**/*.test.ts', 'test/support/zone.test.ts'],
          isolate: false,
          ...zone(name),
        },
      })),
    ],
  },
})
