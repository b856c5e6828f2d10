import { expect, test } from 'vitest'
import type { Dispatch } from '../../src/domain/records.ts'
import { blankHeadDay, headDay, writtenDay } from '../../src/domain/written-day.ts'
import { calledOn, typeWord, withOrgans, writtenCount } from '../../src/letter/words.ts'
import { day } from '../support/day.ts'
import { register } from '../support/register.ts'

test.each([
  ['2024-04-19', '19/4/2024', 'ngày 19 tháng 4 năm 2024', 'ngày      tháng 4 năm 2024'],
  ['2024-07-03', '03/7/2024', 'ngày 03 tháng 7 năm 2024', 'ngày      tháng 7 năm 2024'],
  ['2018-02-20', '20/02/2018', 'ngày 20 tháng 02 năm 2018', 'ngày      tháng 02 năm 2018'],
  ['2024-10-01', '01/10/2024', 'ngày 01 tháng 10 năm 2024', 'ngày      tháng 10 năm 2024'],
])('%s is written %s, and %s in the head', (iso, running, head, blank) => {
  expect([writtenDay(day(iso)), headDay(day(iso)), blankHeadDay(day(iso))]).toEqual([running, head, blank])
})

test('counts below ten take a nought', () => {
  expect([0, 9, 10, 125].map(writtenCount)).toEqual(['00', '09', '10', '125'])
})

test.each([
  ['1469-CV/BTGTU', null, 'Công văn'],
  ['12-CT/TU', null, 'Chỉ thị'],
  ['12-CTr/TU', null, 'Chương trình'],
  ['57-KL/TW', null, 'Kết luận'],
  ['12/BC-UBND', null, 'Báo cáo'],
  ['123/UBND-VX', null, 'Công văn'],
  ['498/UBND', null, 'Công văn'],
  ['30/2020/NĐ-CP', null, 'Nghị định'],
  ['07/2021/TT-BNV', null, 'Thông tư'],
  ['3-TT/TW', null, 'Thông tri'],
  ['66-QĐ/TW', null, 'Quyết định'],
  ['66-QĐ/TW', 'quy định', 'Quy định'],
  ['66-QĐ/TW', 'QĐi', 'Quy định'],
])('%s of type %s is called %s', (symbol, type, word) => {
  expect(typeWord({ symbol, type } as Dispatch)).toBe(word)
})

const directory = register`
  organs: [{ id: ban-thuong-vu, name: Ban Thường vụ }, { id: ban-tuyen-giao, name: Ban Tuyên giáo }]
  units:
    - { id: btg, name: Ban Tuyên giáo Tỉnh ủy Hưng Yên, short: Ban Tuyên giáo Tỉnh ủy }
    - { id: an-giang, name: Tỉnh ủy An Giang, short: An Giang }
    - { id: hoi-1, name: Hội Nhà báo tỉnh Hưng Yên, short: Hội Nhà báo tỉnh }
    - { id: hoi-2, name: Hội Nhà báo tỉnh Thái Bình, short: Hội Nhà báo tỉnh }
    - { id: quan-su, name: Đảng ủy Quân sự tỉnh, organs: [ban-thuong-vu, { id: ban-tuyen-giao, name: Tuyên huấn }] }
    - { id: mttq, name: Uỷ ban Mặt trận Tổ quốc Việt Nam tỉnh, short: Ủy ban MTTQ Việt Nam tỉnh }
  ---
  { symbol: 1-CV/X, date: 2024-01-01, issuer: btg }`

test.each([
  ['btg', 'Ban Tuyên giáo Tỉnh ủy'],
  ['mttq', 'Ủy ban MTTQ Việt Nam tỉnh'],
  ['an-giang', 'Tỉnh ủy An Giang'], // the short name does not say what it is
  ['hoi-1', 'Hội Nhà báo tỉnh Hưng Yên'], // another bears the same
  ['quan-su', 'Đảng ủy Quân sự tỉnh'],
])('%s is called %s inside a letter', (unit, name) => {
  expect(calledOn(unit, day('2024-07-15'), directory)).toBe(name)
})

test('organs stand before the body, as it calls them itself', () => {
  expect(withOrgans('quan-su', ['ban-thuong-vu', 'ban-tuyen-giao'], 'Đảng ủy Quân sự tỉnh', directory)).toBe(
    'Ban Thường vụ, Tuyên huấn Đảng ủy Quân sự tỉnh',
  )
})
