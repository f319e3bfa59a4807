/** The parts F6 goes between, in the order of the page. */
const ORDER = ['status', 'rooms', 'main', 'panel']

const regions = () => ORDER.flatMap((name) => [...document.querySelectorAll<HTMLElement>(`[data-region="${name}"]`)])

function enter(region: HTMLElement): void {
  const find = (selector: string) => region.querySelector<HTMLElement>(selector)
  const target = region.tagName === 'MAIN' ? find('h1[tabindex]') : (find('[aria-current="page"]') ?? find('a, button'))
  const goal = target ?? region
  goal.focus()
}

/** Goes to the named region, or to the one after (before) the region that has the focus. */
export function focusNextRegion(where: 'next' | 'previous' | 'main'): void {
  const all = regions()
  if (where === 'main') {
    const main = all.find((region) => region.dataset.region === 'main')
    if (main) enter(main)
    return
  }
  const here = all.findLastIndex((region) => region.contains(document.activeElement))
  const step = where === 'next' ? 1 : -1
  const next = all[(here + step + all.length) % all.length]
  if (next) enter(next)
}
