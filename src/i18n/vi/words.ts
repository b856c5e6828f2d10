import type { Relation } from '../../domain/records.ts'
import type { DueFrom } from '../../domain/due.ts'
import type { State } from '../../domain/obligations.ts'

/** The words of the trade, one a thing. */
export const states: Record<State, string> = {
  answered: 'đã trả lời',
  late: 'trả lời muộn',
  exempt: 'được miễn',
  'due-today': 'đến hạn hôm nay',
  overdue: 'quá hạn',
  pending: 'còn hạn',
  'no-deadline': 'không có hạn',
}

export const progress = { acknowledged: 'đã tiếp nhận', partial: 'trả lời một phần' }

export const outcomes = {
  acknowledged: 'đã tiếp nhận',
  partial: 'trả lời một phần',
  invalid: 'không đạt yêu cầu',
  complete: 'trả lời đủ',
}

export const dueFrom: Record<DueFrom, string> = {
  extension: 'được gia hạn',
  recipient: 'hạn riêng của nơi nhận',
  amendment: 'văn bản sửa đổi',
  dispatch: 'hạn ghi trong văn bản',
  campaign: 'hạn của đợt',
  office: 'thời hạn chung của cơ quan',
  reminder: 'hạn của công văn đôn đốc',
}

/** A relation as seen from the newer letter, and from the older one. */
export const relations: Record<Relation, { forward: string; inverse: string }> = {
  implements: { forward: 'thực hiện', inverse: 'được thực hiện bởi' },
  forwards: { forward: 'gửi kèm', inverse: 'được gửi kèm theo' },
  follows: { forward: 'tiếp theo', inverse: 'được tiếp nối bởi' },
  reminds: { forward: 'đôn đốc', inverse: 'được đôn đốc bởi' },
  replies: { forward: 'trả lời', inverse: 'được trả lời bởi' },
  basedOn: { forward: 'căn cứ', inverse: 'là căn cứ của' },
  amends: { forward: 'sửa đổi', inverse: 'được sửa đổi bởi' },
  corrects: { forward: 'đính chính', inverse: 'được đính chính bởi' },
  replaces: { forward: 'thay thế', inverse: 'được thay thế bởi' },
  repeals: { forward: 'bãi bỏ', inverse: 'bị bãi bỏ bởi' },
  recalls: { forward: 'thu hồi', inverse: 'bị thu hồi bởi' },
  mentions: { forward: 'nhắc đến', inverse: 'được nhắc đến trong' },
}

export const roles = { recipient: 'để thực hiện', copy: 'nơi nhận khác' }

export const columns = {
  dispatch: 'Số, ký hiệu',
  dispatchDate: 'Ngày văn bản',
  campaign: 'Đợt',
  duty: 'Việc',
  unit: 'Mã cơ quan',
  unitName: 'Cơ quan, đơn vị',
  successors: 'Cơ quan kế thừa',
  organs: 'Bộ phận',
  via: 'Qua nhóm',
  state: 'Tình trạng',
  progress: 'Tiến độ',
  due: 'Hạn',
  dueFrom: 'Hạn theo',
  dueAssumed: 'Hạn giả định',
  pressedUntil: 'Hạn đôn đốc',
  daysLate: 'Số ngày muộn',
  workingDaysLate: 'Ngày làm việc muộn',
  reminders: 'Đã đôn đốc',
  what: 'Mục',
  responseDate: 'Ngày trả lời',
  responseSymbol: 'Văn bản trả lời',
  count: 'Số lượng',
  name: 'Tên',
  short: 'Tên gọn',
  role: 'Vai trò',
  address: 'Địa chỉ',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
  symbol: 'Số, ký hiệu',
  date: 'Ngày',
  issuer: 'Cơ quan ban hành',
  subject: 'Trích yếu',
  held: 'Có bản',
  id: 'Mã',
  kind: 'Loại',
  from: 'Từ ngày',
  until: 'Đến ngày',
  number: 'TT',
}

export const yes: string = 'có'
export const no: string = 'không'
