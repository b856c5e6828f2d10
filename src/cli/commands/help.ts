import type { Command } from 'commander'
import { displayWidth } from '../../domain/display-width.ts'
import type { Language } from '../../domain/records.ts'
import { padded, wrapped } from '../../letter/text/columns.ts'
import { helpMeant, helpNear } from '../command-names.ts'
import type { Context } from '../context.ts'
import { showPage, titleOf } from '../manual-page.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { topics, type Topic } from '../topics.ts'

export function addHelp(command: Command, context: Context): void {
  command.argument('[topic]', context.say.arguments.topic)
  command.action((topic: string | undefined) => runHelp(context, topic))
}

/** A page of the manual; without a topic, what topics there are. A command's own help is told before it comes here. */
export async function runHelp(context: Context, typed: string | undefined): Promise<void> {
  const { screen, say } = context
  if (typed === undefined) return listTopics(context)
  const { topic, candidates } = helpMeant(typed)
  if (candidates.length > 1) throw new Refusal(exitCodes.notFound, say.refusals.several({ text: typed, candidates }))
  if (topic) return showPage(await pageOf(topic, context), screen, say)
  const refusal = say.refusals.noTopic({ text: typed, suggestion: helpNear(typed) })
  throw new Refusal(exitCodes.notFound, refusal, say.refusals.noTopicHint)
}

async function listTopics(context: Context): Promise<void> {
  const { screen, say } = context
  const listed = await Promise.all(
    [...topics.tasks, ...topics.lookups].map(async topic => ({
      name: topic[say.language],
      title: titleOf(await pageOf(topic, context)),
    })),
  )
  const width = Math.min(screen.columns ?? 80, 80)
  const column = Math.max(...listed.map(({ name }) => displayWidth(name))) + 4
  const list = (title: string, from: number, until?: number) => {
    screen.line(screen.paint.bold(`${title}:`))
    for (const { name, title: about } of listed.slice(from, until)) {
      const indents = { first: padded(`  ${name}`, column), rest: ' '.repeat(column) }
      for (const line of wrapped(about, width, indents)) screen.line(line)
    }
  }
  list(say.help.tasks, 0, topics.tasks.length)
  screen.line()
  list(say.help.lookups, topics.tasks.length)
  screen.line()
  for (const line of say.help.more.flatMap(text => wrapped(text, width))) screen.line(line)
}

async function pageOf(topic: Topic, { world, say }: Context): Promise<string> {
  const language: Language = say.language
  return (await world.files.read(world.resolve(world.manual, language, `${topic[language]}.md`))) ?? ''
}
