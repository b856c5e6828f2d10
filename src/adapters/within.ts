import nodePath, { type PlatformPath } from 'node:path'

/**
 * The way from a folder to a place in it, with forward slashes; undefined for the folder itself and for what lies outside.
 * The folder may be a drive or a share (`S:\`, `\\may-chu\van-thu\`), whose name ends as no other folder's does.
 */
export function wayWithin(folder: string, place: string, path: PlatformPath = nodePath): string | undefined {
  const way = path.relative(folder, place)
  const isOutside = way === '' || way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way)
  return isOutside ? undefined : way.replaceAll(path.sep, '/')
}
