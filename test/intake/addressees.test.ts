import { expect, test } from 'vitest'
import { readLetters } from '../../src/intake/read-letters.ts'

const addressed = (lines: string) =>
  readLetters(
    `SỞ Y TẾ\nSố: 12/SYT-NV\nV/v rà soát\n${lines}\nThực hiện kế hoạch năm, đề nghị triển khai.\nGIÁM ĐỐC\nTrần Văn Bình`,
  )[0]?.recipients.map(({ text }) => text)

test.each([
  [
    'Kính gửi: Ban Chỉ đạo các tỉnh ủy, thành ủy trực thuộc Trung ương,',
    ['Ban Chỉ đạo các tỉnh ủy, thành ủy trực thuộc Trung ương'],
  ],
  ['Kính gửi:\n- Sở Tư pháp;\n- Sở Tài chính.', ['Sở Tư pháp', 'Sở Tài chính']],
  ['Kính gửi: - Báo A; Hội Nhà báo\ntỉnh,\n- Tạp chí B.', ['Báo A', 'Hội Nhà báo tỉnh', 'Tạp chí B']],
  ['Kính gửi: Sở Tư pháp; Sở Tài chính', ['Sở Tư pháp', 'Sở Tài chính']],
  ['Kính gửi:\nSở Tư pháp\nSở Tài chính', ['Sở Tư pháp', 'Sở Tài chính']],
  ['Kính gửi:\n\n- Sở Tư pháp;\n\n- Sở Tài chính.\n', ['Sở Tư pháp', 'Sở Tài chính']],
  ['Kính gửi: Các Bộ: Y tế, Giáo dục và Đào tạo và Quốc phòng', ['Bộ Y tế', 'Bộ Giáo dục và Đào tạo', 'Bộ Quốc phòng']],
  [
    'Kính gửi: Các chi bộ (gọi chung là cơ sở)\nĐồng kính gửi: Văn phòng Tỉnh ủy',
    ['Các chi bộ (gọi chung là cơ sở)', 'Văn phòng Tỉnh ủy'],
  ],
  ['Kính gửi: Các xã, phường (theo danh sách đính kèm)', ['Các xã, phường (theo danh sách đính kèm)']],
  ['Kính gửi: Công ty A (MST: 01; địa chỉ: Lô CN2)', ['Công ty A (MST: 01; địa chỉ: Lô CN2)']],
  ['**Kính gửi:** • Sở Tư pháp;\n• Sở Tài chính.', ['Sở Tư pháp', 'Sở Tài chính']],
])('%s', (lines, expected) => expect(addressed(lines)).toEqual(expected))

test('an invitation names in its text whom it invites: nobody is addressed', () => {
  const [draft] = readLetters(
    'HUYỆN ỦY A\nSố 1-GM/HU\nGIẤY MỜI\ndự họp\n\nHuyện ủy kính mời:\n- Các đồng chí Huyện ủy viên;\nCHÁNH VĂN PHÒNG\nTrần Văn Bình',
  )
  expect(draft?.recipients).toEqual([])
  expect(draft?.doubts).toContainEqual({ field: 'recipients', reason: 'addressees-in-body', line: null })
})
