import { join } from 'node:path'
import { expect, test } from 'vitest'
import { galleryOf } from '../../rolldown.gallery.ts'
import type { Code } from '../../src/domain/diagnostic.ts'
import { explanations as english } from '../../src/i18n/en/explanations.ts'
import { explanations as vietnamese } from '../../src/i18n/vi/explanations.ts'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

const gallery = await galleryOf()
const fenced = (kind: string, text: string) => `\`\`\`${kind}\n${text.trimEnd()}\n\`\`\`\n`

test('docs/diagnostics.md is made of the gallery', async () => {
  const sections = Object.entries(gallery).map(([code, { files, told }]) =>
    [
      `## ${code}\n\n${vietnamese[code as Code]}\n\n${english[code as Code]}\n`,
      ...files.map(({ path, text }) => fenced('yaml', `# ${path}\n${text}`)),
      fenced('text', told.vi),
      fenced('text', told.en),
    ].join('\n'),
  )
  const head =
    '# What `check` finds\n\nEach fault by its code: what stands behind it, an example, and what is told of it. ' +
    '`congvan explain CODE` shows the same.\nMade by `npx vitest run -u --project main test/diagnostics`.\n'
  await expect([head, ...sections].join('\n')).toMatchFileSnapshot('../../docs/diagnostics.md')
})

test.each(['vi', 'en'] as const)('every code is explained in %s by the built program, with its example', async lang => {
  const cwd = folderWith()
  const run = (...args: string[]) => runProgram(['explain', ...args], { cwd, env: { CONGVAN_LANG: lang } })
  const { out, code } = await run('yaml-tab')
  expect(code).toBe(0)
  expect(out).toContain(gallery['yaml-tab']?.told[lang].split('\n')[0])
  expect((await run()).out.split('\n').filter(line => /^\S/.test(line))).toEqual(Object.keys(vietnamese))
})

test('a code that is mistyped is asked about', async () => {
  const { code, err } = await runProgram(['explain', 'yaml-tap'], {
    cwd: join(folderWith()),
    env: { CONGVAN_LANG: 'en' },
  })
  expect({ code, err }).toMatchObject({ code: 4, err: expect.stringContaining('“yaml-tab”') as string })
})
