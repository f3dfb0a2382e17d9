import { storageError } from '../errors.js';
import { adopt, type Engine } from './adopt.js';
import { removeOtherCopies, usableEngine } from './binaries.js';
import { clusterMajor, createCluster, giveCluster } from './cluster.js';
import { launch, signal } from './launch.js';
import { isServerOf } from './postmaster.js';
import { engineFailure } from './server-log.js';
import { type EngineConfig, pause, settle } from './setting.js';

/** Every attempt either answers, or finds the folder in another state than it had seen; then it looks again. */
const attempts = 20;

/**
 * The engine of this data folder: adopted when it runs, started when it does not, recovered when it was killed, made
 * when there is none.
 *
 * @throws STORAGE_NO_ENGINE, STORAGE_ROOT_ALONE, STORAGE_FOLDER_DENIED, STORAGE_OTHER_MAJOR, STORAGE_DISK_FULL,
 *   STORAGE_ENGINE_FAILED (with the tail of the engine's log)
 */
export async function startEngine(config: EngineConfig): Promise<Engine> {
  const setting = settle(config);
  let initialised = false;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const running = await adopt(setting);
    if (running) return { ...running, initialised };
    const binaries = usableEngine(setting.state, setting.account);
    const major = clusterMajor(setting.database);
    if (major !== undefined && major !== binaries.major) {
      throw storageError('STORAGE_OTHER_MAJOR', { folder: setting.database, found: major, needed: binaries.major });
    }
    if (major === undefined) {
      createCluster(setting.state, binaries, setting.account);
      initialised = true;
    }
    giveCluster(setting.database, setting.account);
    const started = await launch(setting, binaries);
    if (started) {
      removeOtherCopies(setting.state, binaries);
      return { ...started, initialised };
    }
  }
  throw engineFailure(setting, 'the engine did not come up', 0);
}

/**
 * Stops the engine in order: sessions are ended, everything is written out.
 *
 * @returns false when the process is not ours to stop or did not end within 30 s
 */
export async function stopEngine(engine: Engine): Promise<boolean> {
  if (hasEnded(engine)) return true;
  signal(engine.pid, 'SIGINT');
  for (let waited = 0; waited < 3000; waited += 1) {
    if (hasEnded(engine)) return true;
    await pause(10);
  }
  return false;
}

function hasEnded(engine: Engine): boolean {
  return isServerOf(engine.pid, engine.database) === 'no';
}
