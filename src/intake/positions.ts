import { isCapitals } from './capitals.ts'

const capacity =
  /^(?:t ?\/ ?m|k ?\/ ?t|t ?\/ ?l|t ?\/ ?u ?\/? ?q|tm|kt|tl|tuq|q|thay mat|thua lenh)(?: ?[./] ?| )\s?(?=[a-z])/

const positions =
  'pho|truong|giam doc|tong giam doc|quyen|chu tich|bi thu|tong bi thu|bo truong|thu truong|chanh|cuc truong|vu truong|tong cuc|hieu truong|vien truong|vien pho|chu nhiem|chinh uy|chi huy|thu tuong|thuong truc|uy vien|thong doc|to truong|doi truong|tu lenh|ke toan truong|tong thu ky|thu ky|tong bien tap|chi cuc truong|hat truong|kiem sat vien|tong kiem toan|tong thanh tra|nguoi phat ngon|nguoi chu tri|chu toa|dong chi truc|tham muu|vien truong|tong cuc truong|doan truong|dai dien'
const position = new RegExp(`^(?:${positions})(?=[\\s,.]|$)`)

/** `K/T TRƯỞNG BAN`, `TM. ỦY BAN NHÂN DÂN`, `KT.GIÁM ĐỐC`: in whose stead one signs. */
export function isCapacity({ plain, text }: { readonly plain: string; readonly text: string }): boolean {
  return capacity.test(plain) && text.length < 90 && /^(?:\p{Lu}[\p{Lu} ./]{0,5})/u.test(text) && !/[;:]$/.test(text)
}

/** Trương is a family name, and `TRƯỞNG` without its accent. */
const familyName = /^trương\s/iu

/** `PHÓ TRƯỞNG BAN`: an office that signs. */
export function isPosition({ plain, text }: { readonly plain: string; readonly text: string }): boolean {
  return isOffice({ plain, text }) && text.length < 90 && isCapitals(text) && !/[;:.]$/.test(text)
}

/** The same where a scan or a typist did not keep the capitals. */
export function isPositionInSmall({ plain, text }: { readonly plain: string; readonly text: string }): boolean {
  return isOffice({ plain, text }) && text.length < 50 && /^\p{Lu}/u.test(text) && !/[;:.,\d]/.test(text)
}

function isOffice({ plain, text }: { readonly plain: string; readonly text: string }): boolean {
  return position.test(plain) && !familyName.test(text)
}
