import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseSync, Visitor } from 'rolldown/utils'

const ALIASES = {
  '@shared/': 'src/shared/',
  '@core/': 'src/main/core/',
  '@renderer/': 'src/renderer/',
  '@test/': 'test/'
}
const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx']

/**
 * @typedef {object} Import
 * @property {string} from    importing file, from the project's root
 * @property {string} [to]    imported file of the project
 * @property {string} [name]  imported package or built-in module ('node:fs', 'react', '@scope/name')
 * @property {string[]} values what is imported of it at run time; '*' for all
 * @property {boolean} typeOnly gone after the build
 * @property {number} line
 */

/**
 * All TypeScript files below `folder`, from the project's root.
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = posix.join(folder, name)
    if (statSync(join(root, path)).isDirectory()) return filesBelow(root, path)
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [path] : []
  })
}

/**
 * Every import of one file: static, re-exported, dynamic and in types.
 * @param {string} root
 * @param {string} file
 * @returns {Import[]}
 */
export function importsOf(root, file) {
  const text = readFileSync(join(root, file), 'utf8')
  const { program, module, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`)
  const found = []
  const add = (specifier, start, values, typeOnly) => {
    const line = text.slice(0, start).split('\n').length
    found.push({ from: file, ...target(root, file, specifier), values, typeOnly, line })
  }
  for (const item of module.staticImports) {
    const values = item.entries.filter((entry) => !entry.isType).map((entry) => entry.importName.name ?? '*')
    add(item.moduleRequest.value, item.start, values, item.entries.length > 0 && values.length === 0)
  }
  for (const item of module.staticExports) {
    for (const entry of item.entries.filter((each) => each.moduleRequest)) {
      const values = entry.isType ? [] : [entry.importName.name ?? '*']
      add(entry.moduleRequest.value, item.start, values, entry.isType)
    }
  }
  new Visitor({
    ImportExpression(node) {
      if (node.source.type === 'Literal') add(String(node.source.value), node.start, ['*'], false)
    },
    TSImportType(node) {
      const specifier = node.source?.value ?? node.argument?.literal?.value
      if (specifier) add(specifier, node.start, [], true)
    }
  }).visit(program)
  return found
}

function target(root, file, specifier) {
  const plain = specifier.replace(/\?.*$/, '')
  const alias = Object.keys(ALIASES).find((prefix) => plain.startsWith(prefix))
  if (!alias && !plain.startsWith('.')) return { name: packageName(plain) }
  const path = alias ? ALIASES[alias] + plain.slice(alias.length) : posix.join(posix.normalize(dirname(file)), plain)
  const ending = ENDINGS.find((each) => {
    const candidate = join(root, path + each)
    return existsSync(candidate) && statSync(candidate).isFile()
  })
  return { to: path + (ending ?? '') }
}

function packageName(specifier) {
  if (specifier.startsWith('node:')) return specifier
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
