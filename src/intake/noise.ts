import type { Piece } from './pieces.ts'

const rule = /^[\s\-_=*~.·•|:+\\/—–]+$/
const pageNumber = /^(?:-|–)?\s*(?:(?:trang|page)\s*)?\d{1,3}(?:\s*(?:\/|of|tren)\s*\d{1,3})?\s*(?:-|–)?$/
const residue =
  /^(?:trang chu\b|tai ve\b|in trang\b|chia se\b|xem them\b|copyright\b|ban quyen\b|©|luot xem\b|nguon:|tin lien quan|van ban lien quan|share\b|facebook\b|https?:\/\/|www\.|dang nhap\b|tai xuong\b|quay lai\b|ve dau trang)/
const panel =
  /^(?:nguoi ky|ky boi|email|thoi gian ky|ngay ky|ky ngay|co quan\s*:|chu ky so|chuc vu\s*:|signature|signed by|digitally signed|xac thuc|\(?da ky\)?\.?$|\(?chu ky(?:, (?:con )?dau)?\)?$|\(?ky ten.{0,20}$|ly do\s*:|date\s*:\s*\d{4})/
const stampWord =
  /^(?:cong van )?den\.?:?$|^den\s+(?:so|ngay)\b|^(?:gio|chuyen|ngay den|so den|luu ho so|kinh chuyen|ho so so|so va ky hieu ho so)\s*(?::\s*)?(?:[\d./:h-]|$|so\b|\.\.)/
const urgency =
  /^(?:\(?(?:hoa toc|thuong khan|khan|toi mat|tuyet mat|mat|hoa toc hen gio|thuong khan)\)?|du thao.{0,20}|luu hanh noi bo|ban sao|\(ban du thao\))[.!]*$/

/** Lines that are none of the letter's own words: rules, page numbers, remains of a web page. */
export function isNoise({ plain, text }: Piece): boolean {
  return rule.test(text) || pageNumber.test(plain) || residue.test(plain)
}

/** What a registry or a signing program put on the letter. */
export function isStamp({ plain }: Piece): boolean {
  return panel.test(plain) || stampWord.test(plain)
}

export function isUrgency({ plain }: Piece): boolean {
  return urgency.test(plain)
}

export function isRule({ text }: Piece): boolean {
  return rule.test(text)
}
