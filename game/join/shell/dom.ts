type Child = Node | string | undefined | false
type Properties = Readonly<Record<string, string | boolean | undefined>>

/** An element with attributes and children; `true` sets an empty attribute, nothing leaves it out. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value)
  }
  element.append(...children.filter(child => child !== undefined && child !== false))
  return element
}

const drawn = 'http://www.w3.org/2000/svg'

/** A decorative drawing of paths, each with its own attributes. */
export function drawing(properties: Properties, paths: readonly Properties[]): SVGSVGElement {
  const svg = document.createElementNS(drawn, 'svg')
  const give = (element: Element, given: Properties) => {
    for (const [key, value] of Object.entries(given)) if (typeof value === 'string') element.setAttribute(key, value)
  }
  give(svg, { ...properties, 'aria-hidden': 'true' })
  for (const path of paths) {
    const shape = document.createElementNS(drawn, 'path')
    give(shape, path)
    svg.append(shape)
  }
  return svg
}

const icons = {
  arrow: 'M5 12h14m-6-6 6 6-6 6',
  tablet: 'M6 3h12a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM12 17h.01',
  look: 'M12 4 2.5 20h19ZM12 10v4.500M12 17.200v.1',
} as const

/** One of the few signs that the pages without a framework need. */
export const icon = (name: keyof typeof icons): SVGSVGElement =>
  drawing(
    {
      viewBox: '0 0 24 24',
      class: 'lucide',
      fill: 'none',
      stroke: 'currentColor',
      'stroke-width': '2',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    [{ d: icons[name] }],
  )
