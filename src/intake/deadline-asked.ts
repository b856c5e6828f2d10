import { asked } from './deadline-clause.ts'

const toldOfPast =
  /(?:\bda (?!nang)(?:gui|nop|ban hanh|hoan thanh|bao cao|duoc|ky|cap|thuc hien|dang ky|xay dung|tiep nhan|trinh|to chuc)[^,;.]{0,70}$)|(?<!\b(?:so|bo|va|phong|vu|cuc|ban) )(?:sinh|xay dung|tuyen dung|hieu luc|ban hanh|cap|ky|phat sinh|hinh thanh|thanh lap|su dung|ton tai|dang lam viec|giao dat|cong tac|vao dang|ket nap|mua|dau tu|nhap khau|san xuat|nghi huu|xay ra)\s(?:tu\s)?$/
const notTasks =
  /(?:hieu luc|co gia tri|ap dung|giai doan|tinh|so lieu|thoi diem|so voi|cung ky|nhiem ky|thoi gian (?:nghi|truc|to chuc|dien ra|thi)|nghi (?:le|tet|he)|dien ra|trung bay|truc|phong toa|cach ly|tam dung|cam duong|thoi ky|lay so lieu|chot so lieu)[^,;.]{0,50}$/
/** What a rule says, and what is asked of those above, is told: nobody addressed is asked for it. */
const ruled = /theo quy dinh (?:tai|cua)(?:(?!de nghi|yeu cau)[^;.]){0,160}$/
const wished = /(?:cho phep|kien nghi|\bxin)[^;.]{0,40}(?:gia han|keo dai|lui|dieu chinh)[^;.]{0,90}$/
/** What runs out by itself: nobody is asked to do it. */
const runsOut = /(?:het (?:han|hieu luc|gia tri|thoi han)|dao han)[^,;.]{0,50}$/
const window =
  /\btu\s{0,2}(?:\d{1,2}\s{0,2}(?:gio|h)[^,;.]{0,10})?(?:ngay\s{0,2})?[\d/ .-]{3,12}(?:thang \d{1,2})?(?:[^,;.]{0,14})?(?:den|-|toi)?\s{0,2}$/
const receiving = /(?:nhan|nop|dang ky|gui|tiep nhan|gop y|hoan thanh|binh chon|tham gia du thi)/

/** Whether the words around a day ask for something by it, rather than tell of it. */
export function isAsked(kind: string, clause: string, trigger: string, after: string): boolean {
  if (kind === 'after') return /^[^.;]{0,110}(?:khong|tu choi|coi nhu|xem nhu|se bi|dong cong|khoa)/.test(after)
  if (runsOut.test(clause) || toldOfPast.test(clause) || /(?:^|[\s,])(?:da|duoc) (?:het|den)\s?$/.test(clause))
    return false
  if (kind === 'before' && ruled.test(clause)) return false
  if (kind === 'by' && wished.test(clause + trigger)) return false
  if (kind === 'until' && (notTasks.test(clause) || (window.test(clause) && !receiving.test(clause)))) return false
  if (kind === 'on' && !/(?:gui|bao cao|hoan thanh|nop|xong|gop y|tra loi|phan hoi|dang ky)[^,;.]{0,70}$/.test(clause))
    return false
  if (kind === 'by' && /thoi gian|thoi han/.test(trigger) && notTasks.test(clause + trigger.slice(0, 30))) return false
  if (/(?:tinh|so lieu|ket qua|hien co|lay)[^,;.]{0,20}$/.test(clause) && kind === 'until') return false
  if (
    kind === 'before' &&
    /^[^.;]{0,50}(?:chua duoc|khong phai|thi duoc|van (?:con|tiep tuc|duoc)|da (?:duoc|co|nop))/.test(after)
  )
    return false
  return kind === 'before' || kind === 'by' || asked.test(clause + trigger) || asked.test(after)
}
