/** What comes next, when the person is asked about a record that has faults. */
type Next = 'again' | 'save' | 'leave'

/** What is said when a record is edited as text, or removed. */
export const editing = {
  options: {
    dryRun: 'chỉ cho biết, không xóa',
    removeAll: 'vẫn xóa dù văn bản khác viện dẫn, hoặc đã có trả lời',
    saveAll: 'vẫn lưu dù check sẽ báo lỗi; tệp không đọc được thì không bao giờ lưu',
  },
  noRecord: ({ symbol, record }: { symbol: string; record: string }) =>
    `${symbol} mới chỉ được viện dẫn, chưa có hồ sơ riêng; xem ${record}.`,
  standsAt: ({ place }: { place: string }) => `Mục ấy ở ${place}`,
  officeStays: ({ record }: { record: string }) => `${record} là hồ sơ của cơ quan mình, không xóa được.`,
  oneOfMany: ({ name, record }: { name: string; record: string }) => `${name} nằm trong ${record} cùng các mục khác.`,
  oneOfManyHint: ({ name }: { name: string }) => `Sửa bằng: congvan edit ${name}`,
  noEditor: 'Chưa rõ dùng trình soạn thảo nào.',
  noEditorHint: 'Đặt biến EDITOR (hoặc VISUAL), ví dụ: EDITOR=nano, hoặc EDITOR="code --wait".',
  editorFailed: 'Trình soạn thảo không chạy được hoặc báo lỗi; không ghi gì.',
  unchanged: ({ record }: { record: string }) => `${record} không có gì thay đổi.`,
  saved: ({ record }: { record: string }) => `Đã lưu ${record}.`,
  kept: ({ copy }: { copy: string }) => `Bản đang sửa còn ở ${copy}`,
  overtaken: ({ record }: { record: string }) =>
    `${record} đã được người khác sửa trong lúc này; không ghi đè. Chép phần của mình sang bản mới: congvan edit.`,
  renamed: ({ was, is, citing }: { was: string; is: string; citing: readonly string[] }) =>
    `Văn bản đổi từ ${was} thành ${is}, còn các văn bản này vẫn viện dẫn như cũ: ${citing.join(', ')}.`,
  faulty: 'Hồ sơ còn lỗi; không ghi gì.',
  faultyHint: 'Thêm --yes nếu vẫn muốn lưu.',
  backOrNot: '[s]ửa tiếp, hay [b]ỏ?',
  backOrLeave: { s: 'again', b: 'leave' } as Readonly<Record<string, Next>>,
  whatNow: '[s]ửa tiếp, [l]ưu như vậy, hay [b]ỏ?',
  saveOrBack: { s: 'again', l: 'save', b: 'leave' } as Readonly<Record<string, Next>>,
  restsOn: ({ symbol, citing, facts }: { symbol: string; citing: readonly string[]; facts: number }) =>
    [
      ...(citing.length > 0 ? [`${symbol} được viện dẫn trong: ${citing.join(', ')}.`] : []),
      ...(facts > 0 ? [`Hồ sơ ${symbol} có ${facts} mục trả lời, gia hạn, miễn hoặc nhận.`] : []),
    ].join(' '),
  restsOnHint: ({ name }: { name: string }) => `Nếu đúng là muốn xóa: congvan remove ${name} --yes`,
  removeIt: 'Vẫn xóa?',
  wouldRemove: ({ record }: { record: string }) => `Sẽ xóa ${record}; chưa xóa gì.`,
  removed: ({ record }: { record: string }) => `Đã xóa ${record}.`,
}
