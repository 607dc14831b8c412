import { create } from 'xmlbuilder2'

export type XmlElement = {
  name: string
  /** All text in it. */
  text: string
  attributes: Record<string, string>
  children: XmlElement[]
}

type Node = {
  nodeType: number
  nodeName: string
  textContent: string | null
  childNodes: Iterable<unknown>
  attributes?: unknown
}

const elementOf = (node: Node): XmlElement => ({
  name: node.nodeName,
  text: node.textContent ?? '',
  attributes: Object.fromEntries(
    [...(node.attributes as Iterable<{ name: string; value: string }>)].map(({ name, value }) => [
      name,
      value,
    ]),
  ),
  children: [...(node.childNodes as Iterable<Node>)].filter(({ nodeType }) => nodeType === 1).map(elementOf),
})

/** An XML document read by a parser; what is not well formed throws. */
export const readXml = (xml: string): XmlElement => elementOf(create(xml).root().node as unknown as Node)

/** Elements of a name, anywhere below. */
export const named = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...named(child, name)])

/** Text of the first of a name; null where there is none. */
export const textOf = (element: XmlElement, name: string): string | null =>
  named(element, name)[0]?.text ?? null
