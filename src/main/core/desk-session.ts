import { contract, isRouteName, type ParsedRouteInput, type RouteName, type RouteOutput } from '@shared/contract'
import { DeskError, type Result, toEnvelope } from '@shared/kernel/errors'
import type { DeskEvent, Route } from '@shared/kernel/route'
import type { DeskState, DistrictSetUp, Person } from '@shared/vault/model'
import type { Clock } from './clock'
import type { Ctx, Host } from './context'
import { districtName, insertDistrict, listStaff } from './district/queries'
import { handlers, settle } from './handlers'
import { changePassphrase, createKeyring, hasKeyring, openKeyring } from './store/keyring'
import { MIGRATIONS } from './store/migrate'
import { promote, stageBackup } from './store/restore'
import { Store } from './store/store'
import { backUpBeforeClosing } from './vault/backups'

/** A handler of one route: takes what the schema let through, returns what the schema promises. */
export type Handler<N extends RouteName> = (
  ctx: Ctx,
  input: ParsedRouteInput<N>
) => RouteOutput<N> | Promise<RouteOutput<N>>

/** The routes that answer while the desk is locked are the session's own; the others are rooms' handlers. */
export type RoomRoute = Exclude<
  RouteName,
  | 'vault.status'
  | 'vault.setUp'
  | 'vault.unlock'
  | 'vault.lock'
  | 'vault.changePassphrase'
  | 'vault.openSample'
  | 'vault.leaveSample'
  | 'vault.person'
  | 'vault.sitDown'
  | 'vault.chooseBackup'
  | 'vault.lookAtBackup'
  | 'vault.restore'
>

/** One desk in one folder: locked or open, answering one request after the other. */
export class DeskSession {
  #store: Store | null = null
  #person: Person | null = null

  constructor(
    private readonly folder: string,
    private readonly clock: Clock,
    private readonly host: Host,
    private readonly emit: (event: DeskEvent) => void,
    private readonly actor = 'the desk'
  ) {}

  /** Never throws: every outcome is an envelope. An internal failure is told to `onInternal`, without its data. */
  async request(route: unknown, input: unknown, onInternal: (route: string, kind: string) => void = () => {}) {
    try {
      return { ok: true, data: await this.#answer(route, input) } satisfies Result<unknown>
    } catch (error) {
      if (!(error instanceof DeskError)) {
        onInternal(String(route), error instanceof Error ? `${error.name}${codeOf(error)}` : typeof error)
      }
      return { ok: false, error: toEnvelope(error) } satisfies Result<unknown>
    }
  }

  close(): void {
    this.#store?.close()
    this.#store = null
    this.#person = null
  }

  /** The end of work: a backup first when something was changed since the last one. */
  closeWithBackup(): void {
    if (this.#store) {
      const ctx = this.#context()
      settle(ctx)
      backUpBeforeClosing(ctx)
    }
    this.close()
  }

  async #answer(route: unknown, input: unknown): Promise<unknown> {
    if (!isRouteName(route)) throw new DeskError('invalid', 'This version of SARB Desk does not know that request.')
    const { input: schema, access, kind, quiet }: Route = contract[route]
    if (access !== 'locked' && !this.#store) throw new DeskError('locked', 'The desk is locked. Unlock it to go on.')
    const parsed = schema.safeParse(input)
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String), message }))
      throw new DeskError('invalid', issues[0]?.message ?? 'The input does not fit.', { issues })
    }
    const data = await this.#dispatch(route, parsed.data)
    if (kind === 'change' && !quiet) this.emit({ type: 'changed', rooms: [route.slice(0, route.indexOf('.'))] })
    return data
  }

  async #dispatch(route: RouteName, input: unknown): Promise<unknown> {
    switch (route) {
      case 'vault.status':
        return this.#status()
      case 'vault.setUp':
        return this.#setUp(input as ParsedRouteInput<'vault.setUp'>)
      case 'vault.unlock':
        return this.#unlock((input as ParsedRouteInput<'vault.unlock'>).secret)
      case 'vault.changePassphrase': {
        const { secret, passphrase } = input as ParsedRouteInput<'vault.changePassphrase'>
        if (!hasKeyring(this.folder)) throw new DeskError('not-found', 'There is no desk in this folder yet.')
        await changePassphrase(this.folder, secret, passphrase)
        return {}
      }
      case 'vault.openSample':
      case 'vault.leaveSample':
        throw new DeskError('not-allowed', 'The sample district is opened in the window only.')
      case 'vault.lock':
        this.close()
        this.emit({ type: 'locked' })
        return {}
      case 'vault.person':
        return { person: this.#person, staff: this.#staff() } satisfies RouteOutput<'vault.person'>
      case 'vault.sitDown':
        return this.#sitDown((input as ParsedRouteInput<'vault.sitDown'>).staffId)
      case 'vault.chooseBackup':
        return this.host.chooseFolder('restore-backup')
      case 'vault.lookAtBackup': {
        const { handle, secret } = input as ParsedRouteInput<'vault.lookAtBackup'>
        const path = await this.host.pathOf(handle)
        if (!path) throw new DeskError('not-found', 'Choose the folder of the backup once more.')
        return stageBackup(this.folder, path, secret)
      }
      case 'vault.restore':
        this.close()
        return { setAside: promote(this.folder, this.clock.now()) !== null }
      default: {
        const handler = handlers[route] as (ctx: Ctx, input: unknown) => unknown
        return handler(this.#context(), input)
      }
    }
  }

  #staff(): Person[] {
    return listStaff(this.#context().db).flatMap(({ id, name, title, active }) => (active ? { id, name, title } : []))
  }

  #sitDown(staffId: string | null): Record<string, never> {
    const person = this.#staff().find(({ id }) => id === staffId) ?? null
    if (staffId && !person) throw new DeskError('not-found', 'That person is not on the staff list any more.')
    this.#person = person
    this.#context().write({ action: 'vault.sit-down', subjectType: 'staff', subjectId: staffId }, () => undefined)
    return {}
  }

  get #who(): string {
    return this.#person?.name ?? this.actor
  }

  #context(): Ctx {
    const store = this.#store
    if (!store) throw new DeskError('locked', 'The desk is locked. Unlock it to go on.')
    return {
      db: store.db,
      clock: this.clock,
      actor: this.#who,
      host: this.host,
      emit: this.emit,
      verify: () => store.verify(),
      backupFolder: store.backupFolder,
      backUp: (kind, into) => store.backup(kind, this.clock.now(), into),
      keep: (act) => store.keep(act),
      write: (note, act) => store.write({ actor: this.#who, at: this.clock.now() }, note, act)
    }
  }

  #status(): DeskState {
    return {
      state: this.#store ? 'unlocked' : hasKeyring(this.folder) ? 'locked' : 'empty',
      district: this.#store ? districtName(this.#store.db) : null,
      today: this.clock.today(),
      schemaVersion: this.#store ? (MIGRATIONS.at(-1)?.id ?? null) : null,
      sample: null
    }
  }

  async #setUp({ passphrase, district }: { passphrase: string; district: DistrictSetUp }) {
    if (hasKeyring(this.folder)) throw new DeskError('conflict', 'There is a desk here already. Unlock it instead.')
    const { keys, recoveryCode } = await createKeyring(this.folder, passphrase)
    this.#store = Store.open(this.folder, keys)
    this.#context().write(
      { action: 'district.setUp', subjectType: 'district', subjectId: '1', payload: district },
      (db) => insertDistrict(db, district)
    )
    return { recoveryCode }
  }

  async #unlock(secret: string): Promise<DeskState> {
    if (!hasKeyring(this.folder)) throw new DeskError('not-found', 'There is no desk in this folder yet.')
    if (!this.#store) {
      const keys = await openKeyring(this.folder, secret)
      // Asked twice meanwhile, the file is opened once.
      if (this.#store) return this.#status()
      this.#store = Store.open(this.folder, keys)
      const ctx = this.#context()
      ctx.write({ action: 'vault.unlock', subjectType: 'desk' }, () => undefined)
      settle(ctx)
    }
    return this.#status()
  }
}

function codeOf(error: Error): string {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' ? ` ${code}` : ''
}
