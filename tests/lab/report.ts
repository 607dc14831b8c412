import type { Scene, Settings, Shown } from './scene.ts'

/** What a scene has shown, as a page of Markdown. */
export type Told = { scene: Scene; shown: Shown; seconds: number }

/** @param whole settings of the whole page; without, the scenes alone */
export function report(told: readonly Told[], whole?: Settings): string {
  const parts = told.map(({ scene, shown, seconds }) =>
    [
      `## ${scene.title}`,
      scene.about,
      table(shown),
      ...shown.notes,
      shown.faults.length === 0
        ? `Nothing was otherwise than it has to be (\`npm run lab -- --only ${scene.name}\`, ${seconds} s).`
        : `**Not as it has to be:**\n\n${shown.faults.map((fault) => `- ${fault}`).join('\n')}`,
    ].join('\n\n'),
  )
  return `${[...(whole ? [opening(whole)] : []), ...parts].join('\n\n')}\n`
}

const opening = ({ minutes }: Settings) => `# Edges in a country of namespaces

Made by \`npm run lab -- --minutes ${minutes} --write\`: on one machine, in network namespaces that end with it, the whole hub (\`./nar up\`) with its rendered nginx, a
shield, edges in Almaty, Astana, Aqtau and Frankfurt (\`./nar edge render\`), and viewers in those places, whose addresses are
Kazakh and German. Every link is a pair of interfaces of its own, made thin by tbf (viewers 40 Mbit/s, the border 20 Mbit/s), counted
and cut. The map is \`tests/lab/map.ts\`.`

function table({ head, rows }: Shown): string {
  const lines = [head, head.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
