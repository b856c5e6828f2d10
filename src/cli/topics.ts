import type { Language } from '../domain/records.ts'
import { foldedKey } from '../domain/vietnamese.ts'

/** A page of the manual, by what it is called in each language: so is its file, and so does `help` answer to it. */
export type Topic = Readonly<Record<Language, string>>

/** In the order in which they are listed: what a clerk does, then what is looked up. */
export const topics = {
  tasks: [
    { vi: 'gio-dau', en: 'first-hour' },
    { vi: 'ghi-van-ban', en: 'recording' },
    { vi: 'doc-cong-van', en: 'reading-letters' },
    { vi: 'ai-qua-han', en: 'who-is-overdue' },
    { vi: 'soan-don-doc', en: 'follow-up' },
    { vi: 'ghi-tra-loi', en: 'answers' },
    { vi: 'excel', en: 'excel' },
    { vi: 'lam-bao-cao', en: 'briefing' },
    { vi: 'khi-co-loi', en: 'mending' },
    { vi: 'nhieu-nguoi', en: 'together' },
    { vi: 'tap-lenh', en: 'scripts' },
  ],
  lookups: [
    { vi: 'tinh-trang', en: 'states' },
    { vi: 'han-tra-loi', en: 'due-days' },
    { vi: 'vien-dan', en: 'references' },
    { vi: 'so-ky-hieu', en: 'symbols' },
    { vi: 'bo-loc', en: 'filters' },
    { vi: 'dang-ket-qua', en: 'formats' },
    { vi: 'ngay-thang', en: 'dates' },
    { vi: 'ho-so', en: 'records' },
    { vi: 'co-quan', en: 'office' },
    { vi: 'ma-ket-thuc', en: 'exit-codes' },
    { vi: 'noi-luu', en: 'stores' },
    { vi: 'tu-ngu', en: 'words' },
  ],
} as const satisfies Readonly<Record<string, readonly Topic[]>>

const allTopics: readonly Topic[] = [...topics.tasks, ...topics.lookups]

export const topicNames: readonly string[] = [...new Set(allTopics.flatMap(({ vi, en }) => [vi, en]))]

/** What topics are called so, or else begin so. */
export function topicsCalled(typed: string): { readonly named: readonly Topic[]; readonly begun: readonly string[] } {
  const key = foldedKey(typed).replaceAll(' ', '-')
  return {
    named: allTopics.filter(({ vi, en }) => vi === key || en === key),
    begun: topicNames.filter(name => name.startsWith(key)),
  }
}

/** The topic of that very name. */
export function topicNamed(name: string): Topic | null {
  return allTopics.find(({ vi, en }) => vi === name || en === name) ?? null
}
