import { states, type State } from '../../domain/obligations.ts'

interface Shade {
  readonly ink: string
  readonly ground: string
}

/** Each state by its sign and its colours; the word stands beside it wherever there is room. */
export const signs: Record<State, string> = {
  answered: '✓',
  late: '✓+',
  exempt: '–',
  'due-today': '!',
  overdue: '✗',
  pending: '…',
  'no-deadline': '?',
}

const light: Record<State, Shade> = {
  answered: { ink: '#0b4f22', ground: '#d7f0dd' },
  late: { ink: '#5c4300', ground: '#fdeec2' },
  exempt: { ink: '#3a3a44', ground: '#e6e6ea' },
  'due-today': { ink: '#6b3300', ground: '#ffe0c2' },
  overdue: { ink: '#8a0f0f', ground: '#fbd9d9' },
  pending: { ink: '#123f7a', ground: '#dbe8fb' },
  'no-deadline': { ink: '#4a2a80', ground: '#ece4f7' },
}

const dark: Record<State, Shade> = {
  answered: { ink: '#b6ecc5', ground: '#123d20' },
  late: { ink: '#ffe08a', ground: '#463600' },
  exempt: { ink: '#d5d5de', ground: '#3a3a44' },
  'due-today': { ink: '#ffc999', ground: '#552c06' },
  overdue: { ink: '#ffc2c2', ground: '#611616' },
  pending: { ink: '#c2dbff', ground: '#143a6b' },
  'no-deadline': { ink: '#ddccff', ground: '#3b2468' },
}

/** Ink on paper, faint ink, ground of panels, lines, links. */
const papers = {
  light: { ink: '#1b1b1f', faint: '#55555f', paper: '#ffffff', panel: '#f5f5f8', line: '#c9c9d2', link: '#0b4fa8' },
  dark: { ink: '#ececf1', faint: '#b4b4c0', paper: '#17171b', panel: '#222228', line: '#4a4a55', link: '#8fbcff' },
}

/** What a person must be able to read, as pairs of ink and ground. */
export const shades: readonly Shade[] = [
  ...Object.values(light),
  ...Object.values(dark),
  ...Object.values(papers).flatMap(({ ink, faint, link, paper, panel }) =>
    [paper, panel].flatMap(ground => [ink, faint, link].map(ink => ({ ink, ground }))),
  ),
]

function variables(mode: 'light' | 'dark'): string {
  const ofState = mode === 'light' ? light : dark
  return [
    ...Object.entries(papers[mode]).map(([name, value]) => `--${name}:${value}`),
    ...states.flatMap(state => [`--${state}-ink:${ofState[state].ink}`, `--${state}-ground:${ofState[state].ground}`]),
    `color-scheme:${mode}`,
  ].join(';')
}

export const style = `
:root{${variables('light')}}
@media screen and (prefers-color-scheme:dark){:root{${variables('dark')}}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:78rem;padding:1rem;color:var(--ink);background:var(--paper);font:16px/1.5 system-ui,"Segoe UI","Noto Sans",Arial,sans-serif}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0}h2{font-size:1.15rem;margin:2rem 0 .5rem}
p{margin:.4rem 0}a{color:var(--link)}.faint{color:var(--faint)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
:target{outline:2px solid var(--link);outline-offset:-2px}
.skip{position:absolute;left:-99rem}.skip:focus{position:static}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;padding:0;margin:.5rem 0}
.figures{display:grid;grid-template-columns:repeat(4,1fr);gap:.5rem;margin:1rem 0;padding:0;list-style:none}
.figures li{border:1px solid var(--line);border-radius:.4rem;padding:.5rem .7rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures strong{font-size:1.7rem;line-height:1.2;font-variant-numeric:tabular-nums}
.bar{display:flex;height:1.1rem;min-width:6rem;border:1px solid var(--line);overflow:hidden}.bar i{display:block;height:100%}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:.3rem;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{padding:.3rem .55rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{background:var(--panel)}tfoot td,tfoot th{font-weight:600;background:var(--panel)}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}td.d,.sym{white-space:nowrap}
th[scope=row]{min-width:12rem}th .faint{font-weight:400}.reason{min-width:14rem}
th button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:inherit;text-decoration:underline dotted}
th[aria-sort=ascending] button::after{content:" ▲"}th[aria-sort=descending] button::after{content:" ▼"}
.tag{display:inline-block;padding:0 .4rem;border-radius:.3rem;white-space:nowrap}
${states.map(state => `.s-${state}{color:var(--${state}-ink);background:var(--${state}-ground)}`).join('')}
.grid th[scope=row]{font-weight:400}.grid td{text-align:center;white-space:nowrap}
.legend{display:flex;flex-wrap:wrap;gap:.3rem .6rem;list-style:none;padding:0;margin:.5rem 0}
.picture{overflow-x:auto}.picture svg{max-width:100%;height:auto}@media screen{.chain svg{max-width:none}}
.chain polygon,.chain path,.chain polyline{stroke:currentColor}.chain .node polygon{fill:var(--panel)}.chain .edge polygon{fill:currentColor}
.chain .graph>polygon{fill:none;stroke:none}.chain text{fill:currentColor;font-family:"Times New Roman",Tinos,"Liberation Serif",serif}.chain a{color:inherit}.chain a:focus polygon,.chain a:hover polygon{stroke:var(--link);stroke-width:2.5}
.course text{fill:currentColor;font-size:11px}.course .axis{stroke:var(--line)}.course .answers{fill:var(--link)}.course .sum{fill:none;stroke:currentColor;stroke-width:2}
.course .due{stroke:var(--overdue-ink);stroke-dasharray:5 4}.course .reminder{fill:var(--no-deadline-ink)}
.tool{display:none}.js .tool{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:.5rem 0}
.tool input{font:inherit;padding:.3rem .5rem;min-width:14rem;color:inherit;background:var(--paper);border:1px solid var(--faint);border-radius:.3rem}
summary{cursor:pointer;color:var(--link)}details ul{margin:.2rem 0;padding-left:1.2rem}
.note{border-left:4px solid var(--line);padding-left:.7rem}
@media(min-width:64rem){.figures{grid-template-columns:repeat(8,1fr)}}
@media(max-width:40rem){.figures{grid-template-columns:repeat(2,1fr)}.picture svg{max-width:none}body{padding:.6rem}td,th{padding:.25rem .35rem}th[scope=row]{min-width:8rem}}
@page{size:A4;margin:15mm}
@media print{body{max-width:none;padding:0;font-size:10.5pt}nav,.tool,.skip{display:none!important}
.scroll{overflow:visible;border:0}table{font-size:9pt}thead{display:table-header-group;break-inside:avoid}tfoot{display:table-row-group}td details{display:none}tr{break-inside:avoid}
h2,h2~p.faint,.legend{break-after:avoid}.figures{grid-template-columns:repeat(4,1fr)}.figures li,.picture{break-inside:avoid}
.tag,.bar i,.figures li,.grid td{print-color-adjust:exact;-webkit-print-color-adjust:exact}th button{display:contents}a{color:inherit;text-decoration:none}}
`
