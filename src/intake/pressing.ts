const pressing =
  /don doc|phe binh|cham (?:thuc hien|gui|nop|bao cao)|^nhac |nhac (?:lai|viec|nho)|\(?lan (?:thu )?(?:[2-9]|hai|ba|tu|ii|iii)\b\)?/
const notDone = 'chua (?:nhan|gui|co|bao cao|thuc hien|hoan thanh|nop)'
const someLeft =
  'van con(?! (?:mot so |nhieu |nhung )?(?:han che|ton tai|kho khan|bat cap|khuyet diem|thieu sot|tinh trang))'
const stillOpen = new RegExp(
  String.raw`qua (?:thoi )?han \d+ ngay|\bnhung [^.,;]{0,60}chua (?:nhan|gui|tra loi)|(?:den (?:nay|thoi diem nay|(?:het )?ngay [\d/ .-]+)|het (?:thoi )?han|tuy nhien|hien nay)[^.]{0,120}(?:${notDone}|${someLeft}|con thieu|con \d+|con mot so (?:don vi|dia phuong|co quan)|moi (?:nhan|co)|chi (?:nhan|co)|moi chi)`,
)

/** Whether a letter follows up an earlier one of its own, by its subject or by what it says is still open. */
export function pressesOn(subject: string, prose: string): boolean {
  return pressing.test(subject) || stillOpen.test(prose.slice(0, 20_000))
}
