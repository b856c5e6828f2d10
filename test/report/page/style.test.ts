import { expect, test } from 'vitest'
import { shades } from '../../../src/report/page/style.ts'
import { contrast } from '../../support/contrast.ts'

test.each(shades)('$ink can be read on $ground', ({ ink, ground }) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5)
})
