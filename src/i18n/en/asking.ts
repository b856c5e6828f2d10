import type { asking as vietnamese } from '../vi/asking.ts'

export const asking: typeof vietnamese = {
  yesOrNo: '[y/N]',
  yes: ['y', 'yes'],
  goOn: 'Write?',
  declined: 'Nothing was written.',
}
