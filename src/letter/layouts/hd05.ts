import { hd36 } from './hd36.ts'
import type { Layout } from './layout.ts'

/**
 * Party letters: Hướng dẫn 05-HD/VPTW of 27/5/2026, which takes the place of 36-HD/VPTW, under Quy định 399-QĐ/TW of
 * 09/01/2026. Its text was not found. Known, each from one public tool for writing such letters, is only what stands
 * below, and that a công văn has "Kính gửi" as before; a second tool sets the body in 14 pt with lines 19 pt apart, which agrees with "at least 18 pt".
 *
 * Not known, and as in 36-HD/VPTW until somebody has read it: paper and margins, font, page numbers, the head, the star,
 * number and day, all sizes, the signature, the list that comes with a letter. To be used only where it is named.
 */
export const hd05: Layout = {
  ...hd36,
  // "về việc …" in full, not "V/v …"
  subject: { ...hd36.subject, prefix: 'Về việc ' },
  // lines of Nơi nhận end with semicolons instead of commas
  copies: { ...hd36.copies, marks: { between: ';', last: '.' } },
}
