import { describe, expect, test } from 'vitest'
import { fill, readTemplate, shelfOf } from '../../src/letter/template/template.ts'
import type { Facts } from '../../src/letter/template/vocabulary.ts'

const heading = '---\nkind: follow-up\nsubject: đôn đốc\n---\n'
const file = 'templates/thu.vi.md'

function filled(body: string, facts: Facts = {}) {
  const { template, problems } = readTemplate({ file, text: heading + body })
  return template ? fill(template, facts) : { problems }
}

/** Line and column within the body. */
const told = (body: string, facts: Facts = {}) =>
  filled(body, facts).problems.map(({ code, line, column, name, suggestion }) => ({
    code,
    at: `${line - 4}:${column}`,
    name,
    suggestion,
  }))

const blocks = (body: string, facts: Facts = {}) => {
  const made = filled(body, facts)
  if (!('body' in made)) throw new Error(JSON.stringify(made.problems))
  return made.body
}

describe('the body', () => {
  test('blank lines part paragraphs; lines that begin with a dash are a list', () => {
    expect(blocks('Một\nhai.\n\nBa:\n- bốn;\n- năm\n  sáu.\n\n\nBảy.')).toEqual([
      { kind: 'paragraph', text: 'Một hai.' },
      { kind: 'paragraph', text: 'Ba:' },
      { kind: 'list', items: ['bốn;', 'năm sáu.'] },
      { kind: 'paragraph', text: 'Bảy.' },
    ])
  })

  test('tags alone on their line leave no trace, so a sentence may be written in parts', () => {
    const body = `
{% if due %}
Đề nghị gửi trước ngày {{ due }}
{% endif %}
{% if own %}
về {{ own }}
{% endif %}
.
{% for call in calls %}
{% if call.symbol %}
Số {{ call.symbol }}
{% unless forloop.last %};{% endunless %}
{% endif %}
{% endfor %}
hết.`
    expect(blocks(body, { due: '12/8/2024', calls: [{ symbol: '1-CV/A' }, { symbol: '2-CV/B' }] })).toEqual([
      { kind: 'paragraph', text: 'Đề nghị gửi trước ngày 12/8/2024. Số 1-CV/A; Số 2-CV/B hết.' },
    ])
  })

  test('a table has its header first, then a row a line', () => {
    const body = `
{% table %}
TT | Đơn vị | Hạn
{% for unit in standing.missingUnits %}
{{ forloop.index }} | {{ unit.name }} | {{ unit.due }}
{% endfor %}
{% endtable %}`
    const standing = {
      missingUnits: [
        { name: 'Báo | Đài', due: '31/7/2024' },
        { name: 'Hội', due: '01/8/2024' },
      ],
    }
    expect(blocks(body, { standing })).toEqual([
      {
        kind: 'table',
        header: ['TT', 'Đơn vị', 'Hạn'],
        rows: [
          ['1', 'Báo | Đài', '31/7/2024'],
          ['2', 'Hội', '01/8/2024'],
        ],
      },
    ])
  })

  test('Windows line ends and a byte order mark make no difference', () => {
    const text = `\uFEFF${heading}Một.\n\n- hai.`.replaceAll('\n', '\r\n')
    const { template } = readTemplate({ file, text })
    expect(template && fill(template, {}).body).toEqual([
      { kind: 'paragraph', text: 'Một.' },
      { kind: 'list', items: ['hai.'] },
    ])
  })
})

describe('what a template cannot say stops the letter', () => {
  test('unknown names are told all at once, with their place and what was probably meant', () => {
    const body = `Kính {{ onw }},
{% for letter in story %}{{ letter.sybmol }} {{ forloop.lst }}{% endfor %}
{% if implemented.dat == '1' %}{{ standing.missing.foo }}{% endif %}{{ calls.first.issuer }} {{ calls[0].isuer }}`
    expect(told(body)).toEqual([
      { code: 'unknown-name', at: '1:9', name: 'onw', suggestion: 'own' },
      { code: 'unknown-name', at: '2:29', name: 'letter.sybmol', suggestion: 'letter.symbol' },
      { code: 'unknown-name', at: '2:49', name: 'forloop.lst', suggestion: 'forloop.last' },
      { code: 'unknown-name', at: '3:7', name: 'implemented.dat', suggestion: 'implemented.date' },
      { code: 'unknown-name', at: '3:35', name: 'standing.missing.foo', suggestion: null },
      { code: 'unknown-name', at: '3:97', name: 'calls.0.isuer', suggestion: 'calls.0.issuer' },
    ])
  })

  test('names that the template gives itself are its own business', () => {
    expect(blocks('{% assign ai = own %}{{ ai }}', { own: 'Ban' })).toEqual([{ kind: 'paragraph', text: 'Ban' }])
  })

  test('a missing value is told with its place', () => {
    expect(told('Chậm nhất\nngày {{ due }}.', { due: null })).toEqual([
      { code: 'missing-value', at: '2:9', name: 'due', suggestion: null },
    ])
    const story = [{ symbol: '1-CV/A', date: null }]
    expect(told('{% for letter in story %}{{ letter.date }}{% endfor %}', { story })).toMatchObject([
      { code: 'missing-value', at: '1:29', name: 'letter.date' },
    ])
  })

  test('a condition may ask for what is missing', () => {
    expect(blocks('{% if due %}có{% else %}không{% endif %}', { due: null })).toEqual([
      { kind: 'paragraph', text: 'không' },
    ])
  })

  test.each([
    ['{% if own %}', { code: 'not-closed', at: '1:1', name: '{% if own %}', suggestion: null }],
    ['một {{ own', { code: 'not-closed', at: '1:5', name: '{{ own', suggestion: null }],
    ['{% table %}a', { code: 'not-closed', at: '1:1', name: '{% table %}', suggestion: null }],
    ['{% fro x in story %}', { code: 'unknown-tag', at: '1:1', name: 'fro', suggestion: 'for' }],
    ['{{ standing.asked | cuont }}', { code: 'unknown-filter', at: '1:1', name: 'cuont', suggestion: 'count' }],
    ['{{ own | }}{% if %}a{% endif %}', { code: 'syntax', at: '1:17', name: null, suggestion: null }],
    ['{{ story }}', { code: 'not-a-text', at: '1:1', name: null, suggestion: null }],
    ['{{ named.missing }}', { code: 'not-a-text', at: '1:1', name: null, suggestion: null }],
  ])('%s', (body, problem) => {
    const facts = { own: 'Ban', story: [{}], named: { missing: true }, standing: { asked: 1 } }
    expect(told(body, facts)).toEqual([problem])
  })

  test.each([
    'include',
    'render',
    'layout',
    'block',
    'echo',
    'liquid',
    'capture',
    'cycle',
    'increment',
    'tablerow',
    'raw',
  ])('the tag %s is refused', tag =>
    expect(told(`{% ${tag} 'x' %}`)).toMatchObject([{ code: 'unknown-tag', name: tag }]),
  )

  test.each(['date', 'raw', 'where_exp', 'find_exp', 'sample', 'json', 'inspect', 'escape', 'sha256'])(
    'the filter %s is refused',
    filter =>
      expect(told(`{{ own | ${filter}: 'x' }}`, { own: 'a' })).toMatchObject([
        { code: 'unknown-filter', name: filter },
      ]),
  )

  test.each([
    '{{ own.constructor }}',
    '{{ story.__proto__ }}',
    "{{ own['constructor'] }}",
    '{{ constructor }}',
    '{{ __proto__ }}',
  ])('there is no way into the program: %s', body =>
    expect(told(body, { own: 'a', story: [] })).toMatchObject([{ code: 'unknown-name' }]),
  )

  test.each([
    ['a long loop', '{% for i in (1..100000000) %}x{% endfor %}'],
    ['loops within loops', `${'{% for i in (1..9000) %}'.repeat(3)}x${'{% endfor %}'.repeat(3)}`],
    ['tags too deep in each other', `${'{% if own %}'.repeat(3000)}x${'{% endif %}'.repeat(3000)}`],
    [
      'text that doubles',
      `{% assign s = 'aaaaaaaa' %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}`,
    ],
  ])('%s comes to its end', (_, body) => {
    expect(told(body)).toMatchObject([{ code: 'limit' }])
  })

  test('one too long to be a template is not read', () => {
    expect(told('a'.repeat(200_000))).toMatchObject([{ code: 'too-long' }])
  })
})

describe('the heading', () => {
  const problems = (text: string) =>
    readTemplate({ file, text }).problems.map(({ code, line, column, name, suggestion }) => [
      code,
      `${line}:${column}`,
      name,
      suggestion,
    ])

  test.each([
    ['', [['no-heading', '1:1', null, null]]],
    ['Kính gửi', [['no-heading', '1:1', null, null]]],
    ['---\nkind: follow-up', [['heading-not-closed', '1:1', null, null]]],
    ['---\nkind: follow-up\nsubject: a\nsubjet: b\n---\n', [['heading-key-unknown', '4:1', 'subjet', 'subject']]],
    ['---\nkind: follow-up\nkind: follow-up\nsubject: a\n---\n', [['heading-key-twice', '3:1', 'kind', null]]],
    ['---\nkind: follow-up\n---\n', [['heading-key-missing', '3:1', 'subject', null]]],
    [
      '---\nkind follow-up\nsubject: a\n---\n',
      [
        ['heading-line', '2:1', null, null],
        ['heading-key-missing', '4:1', 'kind', null],
      ],
    ],
    ['---\nkind: folow-up\nsubject: a\n---\n', [['heading-value', '2:7', 'folow-up', 'follow-up']]],
    ['---\nkind: follow-up\nrung: một\nsubject: a\n---\n', [['heading-value', '3:7', 'một', null]]],
    ['---\nkind: follow-up\nsubject: đôn đốc {{ sbject }}\n---\n', [['unknown-name', '3:21', 'sbject', 'subject']]],
  ])('%j', (text, expected) => expect(problems(text)).toEqual(expected))

  test('comments and blank lines are allowed', () => {
    expect(problems('---\n# mẫu\n\nkind: follow-up\nrung: 2\nsubject: a\n---\nMột.')).toEqual([])
  })
})

describe('the shelf', () => {
  const text = (body: string) => heading + body
  const files = [
    { file: 'work/templates/rieng.vi.md', text: text('của ta') },
    { file: 'shipped/templates/rieng.vi.md', text: text('chung') },
    { file: 'shipped/templates/don-doc.vi.md', text: text('chung') },
  ]

  test('the first file of a name holds', () => {
    expect(shelfOf(files)('rieng').template?.file).toBe('work/templates/rieng.vi.md')
    expect(shelfOf(files)('don-doc').template?.file).toBe('shipped/templates/don-doc.vi.md')
  })

  test('a name that none bears is told with the nearest', () => {
    expect(shelfOf(files)('don-dox').problems).toMatchObject([
      { code: 'no-template', name: 'don-dox', suggestion: 'don-doc' },
    ])
  })
})
