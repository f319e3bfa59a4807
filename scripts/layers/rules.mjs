import { builtinModules } from 'node:module'

/** The one natural way of the work, left to right. A room imports rooms to its left only. */
export const ROOMS = [
  'district',
  'pupils',
  'attendance',
  'interventions',
  'cases',
  'hearings',
  'agreements',
  'followup',
  'court',
  'reports'
]

/** Usable by every room, and therefore standing on none. */
const SERVICES = ['documents', 'vault']

const FLOORS = {
  shared: 'src/shared/',
  core: 'src/main/core/',
  renderer: 'src/renderer/',
  shell: 'src/main/shell/',
  preload: 'src/preload/'
}

/** Where all rooms are put together; a room that imported it would reach every other room through it. */
const COMPOSED = ['src/shared/contract.ts', 'src/main/core/handlers.ts', 'src/renderer/app/']

const DATABASE = ['better-sqlite3', 'drizzle-orm']
const MAY_QUERY = /^src\/main\/core\/(store\/|[^/]+\/(queries|tables)(\/|[.-]))/

/** What opens a way out of the application stands in one file each. */
const ONE_FILE_EACH = ['ipcMain', 'dialog', 'shell', 'protocol', 'BrowserWindow']

const BUILT_IN = new Set(builtinModules)
const isBuiltIn = (name) => name.startsWith('node:') || BUILT_IN.has(name)

const floorOf = (path) => Object.keys(FLOORS).find((floor) => path.startsWith(FLOORS[floor]))

/** First folder below the floor: a room, a service, 'kernel', 'store', 'ui', 'app'; undefined for a file at the root. */
function sectionOf(path) {
  const floor = floorOf(path)
  const rest = floor ? path.slice(FLOORS[floor].length) : ''
  return rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : undefined
}

/** Each rule looks at one import and answers why it is wrong, or nothing. */
export const IMPORT_RULES = [
  function floors({ from, to, typeOnly }) {
    const [here, there] = [floorOf(from), to && floorOf(to)]
    if (!there || here === there) return
    if (here === 'shared') return 'shared stands on nothing but itself'
    if (here === 'renderer' && there !== 'shared') return 'the renderer imports shared only'
    if (here === 'preload' && there !== 'shared') return 'the preload imports shared only'
    if (here === 'core' && there !== 'shared') return 'the core imports shared only'
    if (here === 'shell' && there === 'core' && !typeOnly)
      return 'the shell reaches the core through its worker, so types only'
    if (here === 'shell' && there !== 'shared' && there !== 'core') return 'the shell imports shared only'
  },

  function electron({ from, name }) {
    if (name !== 'electron') return
    if (!['shell', 'preload'].includes(floorOf(from))) return "'electron' is for src/main/shell and src/preload"
  },

  function noNodeInThePage({ from, name }) {
    if (name && isBuiltIn(name) && ['shared', 'renderer'].includes(floorOf(from))) {
      return `shared and renderer run without Node: ${name}`
    }
  },

  function noDomInShared({ from, name }) {
    if (floorOf(from) === 'shared' && name && /^(react-dom|react-aria|@tanstack\/react|react-hook-form)/.test(name)) {
      return `shared runs without a page: ${name}`
    }
  },

  function sqlInQueriesOnly({ from, name }) {
    if (name && DATABASE.includes(name) && !MAY_QUERY.test(from)) {
      return `${name} is for core/store and core/<room>/queries and tables`
    }
  },

  function roomsToTheLeft({ from, to }) {
    if (!to) return
    const [here, there] = [sectionOf(from), sectionOf(to)]
    if (here === there || !ROOMS.includes(there)) return
    if (ROOMS.includes(here)) {
      if (ROOMS.indexOf(there) > ROOMS.indexOf(here)) return `${there} is to the right of ${here}`
    } else if (SERVICES.includes(here) || ['store', 'ui', 'law'].includes(here)) {
      return `${here} is used by all rooms and knows none`
    }
  },

  function composedAtTheRoot({ from, to, typeOnly }) {
    const part = to && COMPOSED.find((path) => to.startsWith(path))
    if (!part || typeOnly || floorOf(from) !== floorOf(part)) return
    const here = sectionOf(from)
    if (here && here !== 'app') return `${part} puts the rooms together; a room does not import it`
  },

  function foundationsAreLow({ from, to }) {
    if (!to || sectionOf(from) !== 'kernel') return
    if (sectionOf(to) !== 'kernel') return 'the kernel stands on nothing'
  }
]

/** @returns {string[]} one line for each broken rule, `file:line  why` */
export function brokenImportRules(imports) {
  const broken = imports.flatMap((each) =>
    IMPORT_RULES.map((rule) => rule(each))
      .filter(Boolean)
      .map((why) => `${each.from}:${each.line}  ${why}`)
  )
  return [...broken, ...moreThanOneFile(imports), ...cycles(imports)]
}

function moreThanOneFile(imports) {
  return ONE_FILE_EACH.flatMap((part) => {
    const files = [
      ...new Set(
        imports.filter((each) => each.name === 'electron' && each.values.includes(part)).map((each) => each.from)
      )
    ]
    return files.length > 1 ? [`${files.join(', ')}  ${part} stands in one file only`] : []
  })
}

/** Files that import each other in a ring cannot be read, tested or replaced one by one. */
function cycles(imports) {
  const next = new Map()
  for (const { from, to, typeOnly } of imports) if (to && !typeOnly) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set()
  const found = []
  const visit = (file, path) => {
    if (path.includes(file)) found.push(`${[...path.slice(path.indexOf(file)), file].join(' -> ')}  imports in a ring`)
    if (done.has(file) || path.includes(file)) return
    for (const to of next.get(file) ?? []) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}

/** A file's name says its one thing; these names say nothing. */
const EMPTY_NAMES = /(^|[/.-])(utils?|helpers?|common|misc|managers?)([/.-]|$)/i
const MOST_LINES = 400

/** @returns {string[]} one line for each file whose name says nothing or which has grown into two */
export function brokenFileRules(files) {
  return files.flatMap(({ path, lines }) => [
    ...(EMPTY_NAMES.test(path) ? [`${path}  the name does not say what the file does`] : []),
    ...(lines > MOST_LINES ? [`${path}  ${lines} lines: more than one thing`] : [])
  ])
}
