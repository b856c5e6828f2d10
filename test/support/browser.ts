import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { env } from 'node:process'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** A Chromium of the machine's own; without one the tests in a browser are skipped, and `.ci/run` says so. */
export const chromiumPath: string | undefined =
  env['CHROMIUM'] ||
  (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap(folder => names.map(name => join(folder, name)))
    .find(path => existsSync(path))
