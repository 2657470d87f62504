// A file that nobody may run cannot be run; kinds of values; an emitter that is a resource.
import fs from 'node:fs'; import os from 'node:os'; import path from 'node:path'; import util from 'node:util'; import * as ns from 'node:path'; import { EventEmitterAsyncResource } from 'node:events';
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'x-')); const file = path.join(dir, 'f'); fs.writeFileSync(file, ''); const { R_OK, W_OK, X_OK, F_OK } = fs.constants;
const attempt = (l, f) => { try { console.log(l, f()); } catch (e) { console.log(l, e.code, e.syscall, e.message.replace(dir, 'D')); } };
for (const mode of [undefined, F_OK, R_OK, R_OK | W_OK, X_OK, R_OK | X_OK]) attempt(mode, () => fs.accessSync(file, mode)); attempt('folder', () => fs.accessSync(dir, X_OK)); fs.chmodSync(file, 0o700); attempt('runs', () => fs.accessSync(file, X_OK)); fs.chmodSync(file, 0o600);
await fs.promises.access(file, X_OK).catch((e) => console.log('promise', e.code)); fs.access(file, X_OK, (e) => { console.log('callback', e.code); fs.rmSync(dir, { recursive: true }); });
console.log(util.types.isModuleNamespaceObject(ns), util.types.isModuleNamespaceObject({}), util.types.isModuleNamespaceObject(await import('data:text/javascript,export default 1')));
const r = new EventEmitterAsyncResource({ name: 'Q' }); console.log(r.asyncId === r.asyncResource.asyncId(), r.triggerAsyncId === r.asyncResource.triggerAsyncId(), r.asyncId > 0);
