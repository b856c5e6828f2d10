/** Words that the name of a body begins with, as letterheads print it; without accents. */
const bodies =
  'ban|bo|so|uy ban|ubnd|hdnd|hoi dong|hoi|dang uy|dang bo|dang doan|tinh uy|thanh uy|huyen uy|thi uy|quan uy|van phong|cuc|tong cuc|chi cuc|vu|vien|truong|trung tam|tong cong ty|cong ty|tap doan|lien doan|doan|hiep hoi|lien hiep|lien minh|mat tran|toa an|kho bac|ngan hang|bao hiem|cong an|quan khu|quan chung|quan doan|bo doi|phong|dai|bao|tap chi|thanh tra|chinh phu|thu tuong|chu tich nuoc|quoc hoi|dai hoc|hoc vien|benh vien|chi nhanh|chi bo|tong lien doan|trung uong|xi nghiep|nha may|nha xuat ban|thong tan xa|tieu ban|to cong tac|doan dbqh|cang vu|buu dien|tram|khoi|kiem toan|trung doan|su doan|ubmttq|ubkt|uy vien|bch|bcd|bql|co quan|tinh doan|thanh doan|huyen doan|cong doan'

const bodyStart = new RegExp(`^(?:${bodies})(?=[\\s,.-]|$)`)

/** Whether a line begins the name of a body, rather than going on with one. */
export function beginsBody(plain: string): boolean {
  return bodyStart.test(plain)
}

/** The end of a line whose body goes on in the next, though that begins as another could. */
const goesOn =
  /(?:^|\s)(?:va|cua|cong tac|quan ly|chi dao|du an|dang ky|lien|cac|-|tong)$|,$|^(?:truong|hoi dong|trung tam|vien|uy ban|hoc vien|dai hoc|hiep hoi|lien doan|tong cong ty|cong ty)$/

/** `CÔNG TY CỔ PHẦN` on a line of its own says what kind of company is named above. */
const legalForm = /^-?\s?(?:cong ty|ctcp|cong ty tnhh|cong ty co phan|cong ty tnhh (?:mtv|mot thanh vien))$/

/** Joins the lines of a letterhead into the bodies they name: the last is the issuer, those before it stand above. */
export function bodiesOf(lines: readonly { readonly plain: string; readonly text: string }[]): readonly string[] {
  const bodies: string[] = []
  let before = ''
  for (const { plain, text } of lines) {
    const last = bodies.length - 1
    const continues = !beginsBody(plain) || goesOn.test(before) || legalForm.test(plain)
    if (last >= 0 && continues) bodies[last] = `${bodies[last]} ${text}`
    else bodies.push(text)
    before = plain
  }
  return bodies
}
