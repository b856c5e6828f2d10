interface State {
  readonly server: string
  readonly form: number
  readonly knownForm: number
  readonly office: string
  readonly records: number
  readonly entries: number
}

interface Fault {
  readonly store: string
  readonly reason: string
}

export const stores = {
  summary: 'trông coi cơ sở dữ liệu mà --store nêu: lập bảng, xem tình trạng, cho vai trò vào',
  copySummary: 'chép hồ sơ và nhật ký giữa thư mục và cơ sở dữ liệu, không mất gì',
  init: 'lập các bảng trong cơ sở dữ liệu trống',
  migrate: 'đưa các bảng về dạng của chương trình này',
  status: 'máy chủ, các bảng, bao nhiêu hồ sơ',
  anew: 'lập lại sổ theo dõi của cơ quan từ hồ sơ',
  verify: 'tính lại sổ theo dõi lưu bên cạnh hồ sơ, và nêu chỗ khác',
  admit: 'cho một vai trò của cơ sở dữ liệu làm việc cho cơ quan; của cơ quan khác chỉ thấy văn bản gửi đến mình',
  role: 'vai trò của cơ sở dữ liệu',
  unit: 'mã cơ quan mà nơi này là: văn bản nơi khác gửi cho mã đó thì nơi này thấy; có thể lặp lại',
  source: 'thư mục, hoặc địa chỉ postgresql://…',
  target: 'thư mục, hoặc địa chỉ postgresql://…',
  migrated: ({ name }: { name: string }) => `Đã thực hiện: ${name}`,
  settled: ({ office }: { office: string }) => `Đã lập sổ theo dõi của cơ quan «${office}».`,
  verified: 'Sổ theo dõi đúng như hồ sơ.',
  notSettled:
    'Chưa có sổ theo dõi bên cạnh hồ sơ: mọi câu trả lời tính từ toàn bộ hồ sơ. Để lập: congvan store migrate',
  ledgerFaults: ({ faults }: { faults: readonly LedgerFault[] }) =>
    `Sổ theo dõi khác với hồ sơ ở ${faults.length} chỗ:\n${list(faults.map(faultLine))}\nĐể lập lại: congvan store migrate --anew`,
  upToDate: 'Các bảng đã đúng dạng.',
  state: ({ server, form, knownForm, office, records, entries }: State) =>
    `PostgreSQL ${server}; bảng dạng ${form} (chương trình này: ${knownForm}); cơ quan «${office}»: ${records} hồ sơ, ${entries} mục nhật ký.`,
  admitted: ({ role, office }: { role: string; office: string }) =>
    `Vai trò ${role} từ nay làm việc cho cơ quan «${office}».`,
  isUnits: ({ office, units }: { office: string; units: readonly string[] }) =>
    `Cơ quan «${office}» là ${units.join(', ')}.`,
  noneNamed: 'Chưa nêu cơ sở dữ liệu: thêm --store, hoặc đặt CONGVAN_STORE.',
  addressHint:
    'Địa chỉ có dạng postgresql://VAI_TRÒ@MÁY/CƠ_SỞ_DỮ_LIỆU?office=CƠ_QUAN. Mật khẩu lấy từ PGPASSWORD, dịch vụ (PGSERVICE) hoặc tệp mật khẩu (~/.pgpass).',
  addressFaults: {
    'not-an-address': 'Không đọc được địa chỉ cơ sở dữ liệu.',
    password: 'Không được ghi mật khẩu trong địa chỉ cơ sở dữ liệu: địa chỉ được hiện ra và lưu lại.',
    'clear-text': 'Sang máy khác chỉ kết nối có mã hóa: sslmode=disable chỉ dùng trên chính máy này.',
    'tls-mode':
      'sslmode là verify-full: máy chủ phải chứng tỏ mình là ai; require: mã hóa, không xem là máy nào; hoặc, chỉ trên chính máy này, disable.',
    'authority-unused': 'sslrootcert nêu ai bảo đảm cho máy chủ; chỉ sslmode=verify-full mới xem điều đó.',
    'unknown-option':
      'Địa chỉ hoặc dịch vụ của nó có tùy chọn không rõ; các tùy chọn: office, service, host, port, dbname, user, sslmode, sslrootcert.',
  },
  noService: ({ name, files }: { name: string; files: readonly string[] }) =>
    `Không có dịch vụ «${name}» trong ${files.join(', ')}.`,
  noServiceHint:
    'Dịch vụ ghi trong ~/.pg_service.conf, hoặc trong tệp mà PGSERVICEFILE nêu: một dòng [TÊN], dưới đó là host=…, dbname=…, user=….',
  faults: {
    'no-driver': () => 'Chưa cài gói pg để làm việc với PostgreSQL.',
    lost: ({ store, reason }: Fault) => `Không kết nối được ${store}: ${reason}.`,
    standby: ({ store, reason }: Fault) => `Không máy chủ nào của ${store} nhận ghi: ${reason}.`,
    'no-tls': ({ store }: Fault) => `Máy chủ của ${store} không mã hóa kết nối, nên chưa gửi gì cho nó.`,
    untrusted: ({ store, reason }: Fault) => `Máy chủ của ${store} không chứng tỏ được mình là máy đã nêu: ${reason}.`,
    'no-authority': ({ reason }: Fault) => `Không đọc được tệp của bên chứng thực, sslrootcert=${reason}.`,
    'no-password': ({ store, reason }: Fault) => `${store} hỏi mật khẩu của vai trò ${reason}, mà không tìm thấy.`,
    'open-passwords': ({ reason }: Fault) => `Người khác đọc được tệp mật khẩu ${reason}, nên không dùng tệp đó.`,
    denied: ({ store, reason }: Fault) => `${store} không cho vào, hoặc không cho làm việc đó: ${reason}.`,
    'no-database': ({ store, reason }: Fault) => `${store}: ${reason}.`,
    'not-made': ({ store }: Fault) => `${store} chưa có bảng của congvan.`,
    newer: ({ store, reason }: Fault) => `Bảng của ${store} có dạng mới hơn chương trình này biết (${reason}).`,
    older: ({ store, reason }: Fault) => `Bảng của ${store} có dạng cũ hơn chương trình này cần (${reason}).`,
    twin: ({ reason }: Fault) => `Hai hồ sơ có tên chỉ khác nhau chữ hoa, chữ thường hoặc dấu: ${reason}`,
    server: ({ store, reason }: Fault) => `${store} báo lỗi: ${reason}.`,
  },
  hints: {
    'no-driver': 'Cài bên cạnh congvan: npm install -g pg',
    lost: 'Không mất gì: hãy chạy lại lệnh. Việc đã ghi không bị ghi hai lần; xem: congvan log.',
    standby: 'Một máy chủ đang tiếp quản máy kia: lát nữa hãy chạy lại lệnh. Không mất gì.',
    'no-tls': 'Người trông coi máy chủ bật TLS (ssl = on, kèm chứng thư).',
    untrusted:
      'Nêu tên máy đúng như trong chứng thư, và bên chứng thực đã cấp nó: sslrootcert=TỆP. Không rõ vì sao thì đừng làm tiếp.',
    'no-authority': 'Kiểm tra đường dẫn; tệp chứa chứng thư dạng PEM.',
    'no-password': 'Ghi vào ~/.pgpass (MÁY:CỔNG:CƠ_SỞ_DỮ_LIỆU:VAI_TRÒ:MẬT_KHẨU, chmod 600), hoặc đặt PGPASSWORD.',
    'open-passwords': 'Chỉ để riêng mình đọc: chmod 600',
    denied:
      'Kiểm tra vai trò và mật khẩu (PGPASSWORD hoặc ~/.pgpass); người trông coi cơ sở dữ liệu cho vai trò vào: congvan store admit VAI_TRÒ',
    'no-database': 'Người trông coi máy chủ lập: createdb TÊN',
    'not-made': 'Lập bảng: congvan store init',
    newer: 'Cài bản congvan mới hơn.',
    older: 'Đưa bảng lên: congvan store migrate',
    twin: 'Đổi tên một trong hai ở nguồn.',
    server: null,
  },
  nothingToCopy: ({ source }: { source: string }) => `${source} không có hồ sơ nào.`,
  othersThere: ({ names }: { names: readonly string[] }) =>
    `Ở đích có hồ sơ khác cùng tên; chưa chép gì:\n${list(names)}`,
  unlike: ({ names }: { names: readonly string[] }) =>
    `Bản chép không giống nguồn; có người ghi trong lúc chép:\n${list(names)}`,
  leftOut: ({ names }: { names: readonly string[] }) => `Không đọc được nên không chép:\n${list(names)}`,
  copying: 'Đang chép',
  copied: ({ count, same }: { count: number; same: number }) => `Đã chép: ${count}; đã có sẵn: ${same}.`,
}

export interface LedgerFault {
  readonly table: 'ledger' | 'letter' | 'citation' | 'span' | 'sent' | 'addressed' | 'numbered'
  readonly what: 'missing' | 'other' | 'strange'
  readonly record: string | null
  readonly unit: string | null
  readonly from: string | null
}

const tables = {
  ledger: 'sổ',
  letter: 'văn bản',
  citation: 'viện dẫn',
  span: 'nghĩa vụ',
  sent: 'văn bản gửi đi',
  addressed: 'nơi nhận',
  numbered: 'số đã cấp',
}
const differences = { missing: 'thiếu', other: 'ghi khác', strange: 'thừa' }

function faultLine({ table, what, record, unit, from }: LedgerFault): string {
  return [`${tables[table]}:`, record, unit, from && `từ ${from}:`, differences[what]].filter(Boolean).join(' ')
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 10).map(name => `  ${name}`)
  return [...shown, ...(names.length > 10 ? [`  … (${names.length})`] : [])].join('\n')
}
