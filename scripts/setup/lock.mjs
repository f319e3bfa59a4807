import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { at } from './place.mjs'
import { say } from './run.mjs'

const folder = at('.tools/setup.lock')

/** Lets one set-up at a time touch node_modules and out; a second one waits, then finds everything in place. */
export async function withSetupLock(work) {
  let told = false
  while (!taken()) {
    if (!told) say('Another set-up of this folder is running; waiting for it.')
    told = true
    await wait(300)
  }
  try {
    return await work()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function taken() {
  mkdirSync(at('.tools'), { recursive: true })
  try {
    mkdirSync(folder)
    writeFileSync(`${folder}/pid`, String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!holderIsAlive()) rmSync(folder, { recursive: true, force: true })
    return false
  }
}

function holderIsAlive() {
  try {
    process.kill(Number(readFileSync(`${folder}/pid`, 'utf8')), 0)
    return true
  } catch (error) {
    // No pid file yet: its owner is between two lines of taken(). No such process: it died with the lock in hand.
    return error.code !== 'ESRCH'
  }
}
