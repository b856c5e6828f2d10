/** What is said when the person at the terminal is asked. */
export const asking = {
  yesOrNo: '[c/K]',
  /** Without accents. */
  yes: ['c', 'co', 'd', 'dong y', 'y', 'yes'] as readonly string[],
  goOn: 'Ghi?',
  declined: 'Không ghi gì.',
}
