import { spawn } from 'node:child_process'
import process from 'node:process'
import type { Edited } from '../ports.ts'

/**
 * Opens a file in the editor that `VISUAL` or `EDITOR` names, words of its own included (`code --wait`); on Windows in
 * Notepad where none is named. Ctrl-C is the editor's while it is open, and no end of the program.
 */
export async function openEditor(path: string, interrupt: () => void): Promise<Edited> {
  const editor = editorOf(process.env, process.platform)
  if (editor === undefined) return 'none'
  const unmoved = () => {}
  process.off('SIGINT', interrupt)
  process.on('SIGINT', unmoved)
  try {
    return (await ran(editor, path)) === 0 ? 'closed' : 'failed'
  } finally {
    process.off('SIGINT', unmoved)
    process.once('SIGINT', interrupt)
  }
}

function editorOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const named = [env['VISUAL'], env['EDITOR']].find(one => one !== undefined && one.trim() !== '')
  return named ?? (platform === 'win32' ? 'notepad' : undefined)
}

/** The name goes through a shell, as everywhere where an editor is named; the path does not. */
function ran(editor: string, path: string): Promise<number | null> {
  const child =
    process.platform === 'win32'
      ? spawn(`${editor} "${path}"`, { shell: true, stdio: 'inherit' })
      : spawn('/bin/sh', ['-c', `${editor} "$1"`, 'sh', path], { stdio: 'inherit' })
  return new Promise(resolve => {
    child.once('error', () => resolve(null))
    child.once('exit', resolve)
  })
}
