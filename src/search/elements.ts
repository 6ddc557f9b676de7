/** A new element. Everything foreign goes in as text, never as HTML. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  element.append(...children)
  return element
}

/** A link to a page of this site. */
export function makeLink(address: string, ...children: (Node | string)[]): HTMLAnchorElement {
  const link = make('a', '', ...children)
  link.href = address
  return link
}
