/**
 * Makes the page handier, where scripts run: filter without accents, sort by a column, keys. It is handed no data: all
 * stands in the tables. Written as text, for it runs where the page is opened.
 */
export const script = `
'use strict'
document.documentElement.classList.add('js')
const folded = text => text.toLowerCase().normalize('NFD').replace(/\\p{M}/gu, '').replace(/\\u0111/g, 'd').replace(/\\s+/g, ' ').trim()
const field = document.getElementById('filter')
const shown = document.getElementById('shown')
const tables = [...document.querySelectorAll('table.sortable')]
const texts = new WeakMap()
const textOf = row => {
  let text = texts.get(row)
  if (text === undefined) texts.set(row, (text = ' ' + [...row.cells].map(cell => folded(cell.textContent)).join(' ')))
  return text
}
function filter() {
  const asked = ' ' + folded(field.value)
  let count = 0
  for (const table of tables)
    for (const row of table.tBodies[0].rows) {
      const fits = asked === ' ' || textOf(row).includes(asked)
      row.hidden = !fits
      if (fits) count += 1
    }
  shown.textContent = field.value.trim() === '' ? '' : shown.dataset.text.replace('#', count)
}
let waiting
field.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(filter, 80) })
addEventListener('keydown', event => {
  const typing = event.target instanceof HTMLInputElement
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    field.focus()
  } else if (event.key === 'Escape' && typing) {
    field.value = ''
    filter()
    field.blur()
  }
})
const collator = new Intl.Collator('vi', { numeric: true })
const keyOf = (row, index) => {
  const cell = row.cells[index]
  return cell.dataset.v ?? cell.textContent
}
for (const table of tables)
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...head.childNodes)
    head.append(button)
    button.addEventListener('click', () => {
      const direction = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1
      for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort')
      head.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending')
      const body = table.tBodies[0]
      const index = head.cellIndex
      const keyed = [...body.rows].map(row => ({ row, key: keyOf(row, index) }))
      keyed.sort((one, other) => direction * collator.compare(one.key, other.key))
      body.append(...keyed.map(({ row }) => row))
    })
  }
`
