/** The first hour: what is asked, what is written into a new workspace, and what to do next. */
export const init = {
  folder: 'thư mục sẽ lập, ví dụ: cong-van',
  options: {
    office: 'tên cơ quan giữ hồ sơ',
    system: 'hệ thống: party (Đảng), state (Nhà nước)',
    place: 'địa danh ở đầu công văn, ví dụ: Hưng Yên',
    yes: 'không hỏi gì; điều gì không nêu thì lấy theo mặc định',
  },
  questions: {
    language: 'Ngôn ngữ: vi (tiếng Việt) hay en (English)?',
    office: 'Tên cơ quan giữ hồ sơ?',
    system: 'Hệ thống: party (Đảng) hay state (Nhà nước)?',
    place: 'Địa danh ở đầu công văn?',
  },
  /** What may be answered besides, without accents. */
  answers: { vi: 'tieng viet', en: 'tieng anh', party: 'dang', state: 'nha nuoc' },
  notAmong: ({ choices }: { choices: readonly string[] }) => `Hãy trả lời: ${choices.join(', ')}.`,
  existing: 'Chọn thư mục khác; lệnh này không ghi đè tệp nào.',
  made: ({ folder, count }: { folder: string; count: number }) =>
    `Đã lập hồ sơ ở ${folder}: ${count} tệp. Hồ sơ có một công văn VÍ DỤ để thử; xóa thư mục vi-du khi không cần nữa.`,
  next: ({ folder }: { folder: string }) => `Vào thư mục (cd "${folder}"), rồi thử ba lệnh:`,
  nextCommands: ({ symbol }: { symbol: string }): readonly (readonly [string, string])[] => [
    ['congvan overdue', 'ai quá hạn trả lời'],
    [`congvan notice ${symbol}`, 'xem trước công văn đôn đốc'],
    ['congvan check', 'soát lỗi của hồ sơ'],
  ],
  defaults: { office: 'Cơ quan của tôi', place: 'Hà Nội' },
  written: {
    office: 'Cơ quan giữ hồ sơ này. Sửa lại cho đúng: tên hai dòng đầu công văn, người ký, thời hạn chung.',
    ladder: 'Các bậc đôn đốc. Không có quy định chung: số ngày, số lần là giả định, do cơ quan tự chọn.',
    responseTime: 'giả định, do cơ quan tự chọn',
    units: 'Cơ quan, đơn vị. Thêm các nơi nhận của mình vào đây, hoặc vào tệp khác trong data/units.',
    example: 'VÍ DỤ để thử, không phải hồ sơ thật. Xóa tệp này khi không cần nữa.',
    exampleUnits: ['Ủy ban nhân dân xã Ví Dụ Một', 'Ủy ban nhân dân xã Ví Dụ Hai', 'Ủy ban nhân dân xã Ví Dụ Ba'],
    exampleGroup: 'các xã ví dụ',
    exampleCampaign: 'nộp báo cáo (ví dụ)',
    exampleSubject: 'báo cáo kết quả (ví dụ)',
    position: 'THỦ TRƯỞNG CƠ QUAN',
    templates: [
      'Mẫu công văn của riêng cơ quan đặt ở đây, tên như don-doc.vi.md; mẫu trùng tên thay cho mẫu của chương trình.',
      'Mẫu có sẵn nằm trong thư mục templates của chương trình.',
    ],
    merge: 'Hai người ghi vào cùng một công văn: git giữ dòng của cả hai; ghi trùng thì check báo',
    ignore: 'Bản đã đọc sẵn của hồ sơ và công văn soạn ra: làm lại được, không cần giữ trong git.',
  },
}
