/** Longest template, in characters; a letter of ten pages has 30,000. */
export const longestTemplate = 100_000
