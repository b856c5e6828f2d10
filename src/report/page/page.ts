import type { Chain } from '../../domain/chain.ts'
import type { Overview } from '../../domain/overview.ts'
import type { Obligation } from '../../domain/obligations.ts'
import type { Register } from '../../domain/register.ts'
import type { Say } from '../../i18n/say.ts'
import { chainSection } from './chain.ts'
import { courseSection } from './course.ts'
import { figuresSection, groupsSection, subtotalsSection } from './figures.ts'
import { gridSection } from './grid.ts'
import { noDeadlineSection, overdueSection, silentSection, soonSection } from './lists.ts'
import { html, trusted, type Markup } from './markup.ts'
import { script } from './script.ts'
import { style } from './style.ts'

/** What a page is made of: everything is decided already, it only has to be shown. */
export interface PageModel {
  readonly title: string
  /** How the same was asked for on the command line, to get what the page leaves out. */
  readonly asked: string
  readonly office: string
  readonly overview: Overview
  readonly chain: Chain
  readonly register: Register
  readonly say: Say
  /** Why an obligation stands as it does, line by line. */
  readonly why: (obligation: Obligation) => readonly string[]
  /** A hash as CSP wants it. */
  readonly hash: (text: string) => string
}

export interface Section {
  readonly id: string
  readonly title: string
  readonly body: Markup
}

/** One page that stands by itself: it asks for nothing from anywhere, and reads whole without its script. */
export async function pageOf(model: PageModel): Promise<string> {
  const { say, title, office, overview } = model
  const { page } = say.report
  const asOf = page.asOf({ day: say.day(overview.asOf) })
  const sections: readonly Section[] = [
    figuresSection(model),
    subtotalsSection(model),
    overdueSection(model),
    soonSection(model),
    noDeadlineSection(model),
    courseSection(model),
    groupsSection(model),
    gridSection(model),
    silentSection(model),
    await chainSection(model),
  ]
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${model.hash(script)}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${say.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · ${asOf}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">${page.skip}</a>
<header>
<p class="faint">${office}</p>
<h1>${title}</h1>
<p>${asOf}</p>
<nav aria-label="${page.contents}"><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<div class="tool" role="search"><label for="filter">${page.filter}</label><input id="filter" type="search" autocomplete="off" aria-describedby="keys"><span id="shown" role="status" data-text="${page.shown}"></span><span id="keys" class="faint">${page.keys}</span></div>
</header>
<main id="main">
${sections.map(
  ({ id, title, body }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}</section>
`,
)}</main>
<footer><p class="faint">${page.madeBy}</p></footer>
<script>${trusted(script)}</script>
</body>
</html>
`.text
}
